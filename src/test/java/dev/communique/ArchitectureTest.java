package dev.communique;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.extraction.RuleBook;
import dev.communique.extraction.document.DocumentKinds;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.store.BadUserInput;

/** Who may know whom: what each package-info says, kept true. */
@AnalyzeClasses(packages = "dev.communique", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = { "jakarta..", "org.hibernate..", "io.quarkus..", "graphql..", "io.smallrye..",
            "org.eclipse.microprofile..",
            "io.vertx.." };

    @ArchTest
    static final ArchRule factsKnowNoStage = noClasses().that().resideInAPackage("dev.communique.fact..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..",
                    "dev.communique.entity..", "dev.communique.loading..", "dev.communique.store..", "dev.communique.api..");

    @ArchTest
    static final ArchRule theCorpusKnowsOnlyFacts = noClasses().that().resideInAPackage("dev.communique.corpus..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.communique.extraction..", "dev.communique.entity..",
                    "dev.communique.loading..", "dev.communique.store..", "dev.communique.api..");

    @ArchTest
    static final ArchRule extractionKnowsOnlyFacts = noClasses().that().resideInAPackage("dev.communique.extraction..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.entity..", "dev.communique.loading..", "dev.communique.store..",
                    "dev.communique.api..");

    @ArchTest
    static final ArchRule extractionHasLayers = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("words").definedBy("dev.communique.extraction.lexicon..")
            .layer("text").definedBy("dev.communique.extraction.text..")
            .layer("entities").definedBy("dev.communique.extraction.entity..")
            .layer("syntax").definedBy("dev.communique.extraction.syntax..")
            .layer("time").definedBy("dev.communique.extraction.time..")
            .layer("patterns").definedBy("dev.communique.extraction.pattern..")
            .layer("documents").definedBy("dev.communique.extraction.document..")
            .layer("coreference").definedBy("dev.communique.extraction.coreference..")
            .layer("speech").definedBy("dev.communique.extraction.speech..")
            .layer("agreements").definedBy("dev.communique.extraction.agreement..")
            .layer("events").definedBy("dev.communique.extraction.event..")
            .layer("affiliations").definedBy("dev.communique.extraction.affiliation..")
            .layer("cascade").definedBy("dev.communique.extraction")
            .whereLayer("words").mayNotAccessAnyLayer()
            .whereLayer("text").mayOnlyAccessLayers("words")
            .whereLayer("entities").mayOnlyAccessLayers("words", "text")
            .whereLayer("syntax").mayOnlyAccessLayers("words", "text", "entities")
            .whereLayer("time").mayOnlyAccessLayers("words", "text", "entities", "syntax")
            .whereLayer("patterns").mayOnlyAccessLayers("words", "text", "entities", "syntax")
            .whereLayer("documents").mayOnlyAccessLayers("words", "text", "entities")
            .whereLayer("coreference").mayOnlyAccessLayers("words", "text", "entities", "syntax", "time", "documents")
            .whereLayer("speech").mayOnlyAccessLayers("words", "text", "entities", "syntax", "time", "coreference")
            .whereLayer("agreements").mayOnlyAccessLayers("words", "text", "entities", "syntax", "time", "coreference", "patterns")
            .whereLayer("events")
            .mayOnlyAccessLayers("words", "text", "entities", "syntax", "time", "coreference", "patterns", "agreements")
            .whereLayer("affiliations").mayOnlyAccessLayers("words", "text", "entities", "syntax", "time", "coreference", "patterns")
            .whereLayer("cascade").mayNotBeAccessedByAnyLayer();

    /** The compiler can't say so of what one package of extraction shows to another. */
    @ArchTest
    static final ArchRule onlyWhatReadsTextsIsSeenFromOutside = noClasses().that()
            .resideOutsideOfPackage("dev.communique.extraction..")
            .should().dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.communique.extraction..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(Extractor.class, Extraction.class,
                            RuleBook.class, DocumentKinds.class, GazetteerMatcher.class))));

    @ArchTest
    static final ArchRule corpusAndExtractionArePlainJava = noClasses().that()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..")
            .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule entitiesKnowOnlyFacts = noClasses().that().resideInAPackage("dev.communique.entity..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..",
                    "dev.communique.loading..", "dev.communique.search..", "dev.communique.store..", "dev.communique.api..");

    @ArchTest
    static final ArchRule loadingDoesNotKnowTheApi = noClasses().that().resideInAPackage("dev.communique.loading..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.communique.search..", "dev.communique.store..", "dev.communique.api..");

    @ArchTest
    static final ArchRule theApiReadsOnlyWhatIsStored = noClasses().that().resideInAPackage("dev.communique.api..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..");

    @ArchTest
    static final ArchRule theStoreIsAskedWithoutGraphQL = noClasses().that().resideInAPackage("dev.communique.store..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..",
                    "dev.communique.api..", "graphql..", "io.smallrye.graphql..", "org.eclipse.microprofile.graphql..");

    @ArchTest
    static final ArchRule theApiShowsWhatTheStoreReads = noClasses().that().resideInAPackage("dev.communique.api")
            .should().dependOnClassesThat().resideInAPackage("org.hibernate..");

    @ArchTest
    static final ArchRule exportsReadTheStoreAsTheApiFilters = noClasses().that().resideInAPackage("dev.communique.export..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..",
                    "dev.communique.search..", "graphql..", "io.vertx..");

    @ArchTest
    static final ArchRule toolsAreMessagesAndDocuments = noClasses().that().resideInAPackage("dev.communique.mcp..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..",
                    "dev.communique.entity..",
                    "dev.communique.store..", "dev.communique.search..", "dev.communique.api..", "graphql..", "io.vertx..");

    @ArchTest
    static final ArchRule theEndpointServesTheApi = noClasses().that().resideInAPackage("dev.communique.endpoint..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..",
                    "dev.communique.search..");

    @ArchTest
    static final ArchRule nobodyKnowsTheEndpoint = noClasses().that().resideOutsideOfPackage("dev.communique.endpoint..")
            .should().dependOnClassesThat().resideInAPackage("dev.communique.endpoint..");

    @ArchTest
    static final ArchRule theSearchReadsOnlyWhatIsStored = noClasses().that().resideInAPackage("dev.communique.search..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.loading..",
                    "dev.communique.api..");

    @ArchTest
    static final ArchRule factsKnowNoDatabaseAndNoServer = noClasses().that().resideInAPackage("dev.communique.fact..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.hibernate..", "io.quarkus..", "graphql..", "io.vertx..");

    @ArchTest
    static final ArchRule relationsAreIdsNotAssociations = noFields().that().areDeclaredInClassesThat()
            .resideInAPackage("dev.communique.entity..")
            .should().beAnnotatedWith(ManyToOne.class).orShould().beAnnotatedWith(OneToMany.class)
            .orShould().beAnnotatedWith(OneToOne.class).orShould().beAnnotatedWith(ManyToMany.class);

    @ArchTest
    static final ArchRule packagesHaveNoCircles = slices().matching("dev.communique.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesHaveNoCircles = slices().assignedFrom(new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getName().split("[$]")[0];
            return name.startsWith("dev.communique.") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes with those within them";
        }
    }).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everythingHasItsRoom = classes().should()
            .resideInAnyPackage("dev.communique.fact..", "dev.communique.corpus..", "dev.communique.extraction..",
                    "dev.communique.entity..", "dev.communique.evaluation..", "dev.communique.command..",
                    "dev.communique.loading..", "dev.communique.store..", "dev.communique.api..", "dev.communique.export..",
                    "dev.communique.mcp..",
                    "dev.communique.operation..",
                    "dev.communique.search..",
                    "dev.communique.endpoint..", "dev.communique.web..");

    /** Whoever looks for a class by its name finds the one that is meant. */
    @ArchTest
    static void noClassNameOccursTwice(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream().filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(names -> names.size() < 2);

        assertEquals(Map.of(), byName);
    }

    @ArchTest
    static final ArchRule thePagesKnowNobody = noClasses().that().resideInAPackage("dev.communique.web..")
            .should().dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.communique..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.communique.web.."))));

    @ArchTest
    static final ArchRule operationDoesNotKnowTheApi = noClasses().that().resideInAPackage("dev.communique.operation..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("dev.communique.corpus..", "dev.communique.extraction..", "dev.communique.store..", "dev.communique.api..");

    @ArchTest
    static final ArchRule evaluationAndCommandsKnowOnlyTextAndFacts = noClasses().that()
            .resideInAnyPackage("dev.communique.evaluation..", "dev.communique.command..")
            .should().dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("dev.communique.entity..", "dev.communique.loading..",
                    "dev.communique.store..", "dev.communique.api..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(BadUserInput.class)))); // what is wrong with a filter
}

package dev.communique.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;
import dev.communique.fact.Known;
import dev.communique.fact.Origin;

class RegisterTest {

    private final Problems problems = new Problems();

    @Test
    void readsAnActorWithAllItsNames() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: China
                    type: STATE
                    country: CHN
                    capital: Beijing
                    aliases: [Chinese, People's Republic of China]
                  - name: Islamic Military Counter Terrorism Coalition
                    slug: imctc
                    type: intergovernmental_organization
                    aliases: IMCTC
                """);

        assertEquals(List.of(
                new Register.Entry("china", "China", ActorType.STATE, "CHN", "Beijing", List.of("Chinese", "People's Republic of China"),
                        List.of(), List.of(), new Origin("actors.yaml", 2)),
                new Register.Entry("imctc", "Islamic Military Counter Terrorism Coalition", ActorType.INTERGOVERNMENTAL_ORGANIZATION, null,
                        null, List.of("IMCTC"), List.of(), List.of(), new Origin("actors.yaml", 7))),
                entries);
        assertEquals(List.of("China", "Chinese", "People's Republic of China", "Beijing"), entries.get(0).names());
        assertProblems();
    }

    @Test
    void formerSlugsAndIdsElsewhereAreRead() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: Foreign Office
                    type: GOVERNMENT_BODY
                    slug: mofa
                    formerly: [foreign-office, fo]
                    ids: { wikidata: Q1, other: https://mofa.example.org }
                  - name: Treasury
                    type: GOVERNMENT_BODY
                    formerly: [mofa, Not A Slug]
                    ids: { wikidata: Q1, cow: pk, imdb: x }
                """);

        assertEquals(List.of("foreign-office", "fo"), entries.get(0).former());
        assertEquals(List.of(new ExternalId(IdScheme.WIKIDATA, "Q1"), new ExternalId(IdScheme.OTHER, "https://mofa.example.org")),
                entries.get(0).ids());
        assertEquals(List.of(), entries.get(1).former());
        assertEquals(List.of(), entries.get(1).ids());
        assertProblems("actors.yaml:9: the slug 'mofa' is another actor's, or stands above already; it is left out",
                "actors.yaml:9: the slug 'Not A Slug' must be small letters, digits and single hyphens, at most 120 characters; it is left out",
                "actors.yaml:10: the WIKIDATA 'Q1' is another actor's; it is left out", "actors.yaml:10: 'pk' is no COW; it is left out",
                "actors.yaml:10: 'imdb' is no kind of identifier: expected one of [ISO_3166_ALPHA_2, ISO_3166_ALPHA_3, COW, WIKIDATA, OTHER]; it is left out");
    }

    @Test
    void anEmptyFileIsAnEmptyRegister() {
        assertEquals(List.of(), read("\n"));
        assertProblems();
    }

    @Test
    void aNameThatIsTakenLeavesTheActorOut() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: Türkiye
                    type: STATE
                  - name: TURKIYE
                    type: COMPANY
                  - name: China
                    type: STATE
                """);

        assertEquals(List.of("Türkiye", "China"), names(entries));
        assertProblems("actors.yaml:4: the name 'TURKIYE' is taken by another actor; the actor is left out");
    }

    @Test
    void aNameGoesBeforeAnAliasThatStandsAboveIt() {
        List<Register.Entry> entries = Register.read("""
                actors:
                  - {name: Ruritania, type: STATE, aliases: [Strelsau, Zenda]}
                  - {name: Zenda, type: STATE, slug: Bad Slug}
                  - {name: Strelsau, type: OTHER}
                  - {name: '!!!', type: OTHER}
                """, problems);
        assertEquals(List.of(List.of("Ruritania", "Zenda"), List.of("Strelsau")), entries.stream().map(Register.Entry::names).toList());
        assertEquals(List.of(3, 5, 2), problems.list().stream().map(problem -> problem.origin().line()).toList());
    }

    @Test
    void anAliasOfAnotherActorIsLeftOut() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: China
                    type: STATE
                    aliases: [PRC]
                  - name: Taiwan
                    type: OTHER
                    capital: china
                    aliases:
                      - Taipei
                      - P-R-C
                      - prc
                """);

        assertEquals(List.of("Taipei", "P-R-C"), entries.get(1).aliases());
        assertNull(entries.get(1).capital());
        assertProblems("actors.yaml:7: the name 'china' is taken by 'China'; 'Taiwan' goes without it",
                "actors.yaml:11: the name 'prc' is taken by 'China'; 'Taiwan' goes without it");
    }

    @Test
    void anAliasThatRepeatsANameOfItsOwnActorIsDroppedSilently() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: Türkiye
                    type: STATE
                    capital: Ankara
                    aliases: [Turkiye, Turkey, TURKEY, ankara]
                """);

        assertEquals(List.of("Turkey"), entries.get(0).aliases());
        assertProblems();
    }

    @Test
    void aBadCountryCodeIsLeftOutAndTheActorKept() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: China
                    type: STATE
                    country: cn
                """);

        assertEquals(List.of("China"), names(entries));
        assertNull(entries.get(0).country());
        assertProblems("actors.yaml:4: 'cn' is no ISO 3166-1 alpha-3 country code; it is left out");
    }

    @Test
    void anActorWithoutNameOrWithoutAKnownTypeIsLeftOut() {
        List<Register.Entry> entries = read("""
                actors:
                  - type: STATE
                  - name: China
                  - name: Pakistan
                    type: COUNTRY
                  - name: ""
                    type: STATE
                  - Egypt
                  - name: Jordan
                    type: STATE
                """);

        assertEquals(List.of("Jordan"), names(entries));
        assertEquals(List.of(2, 3, 5, 6, 8), problems.list().stream().map(problem -> problem.origin().line()).sorted().toList());
        assertEquals("'actors' must be keys and values", problems.list().get(0).message());
        assertEquals("'name' is missing; the actor is left out", problems.list().get(1).message());
        assertEquals("'type' is missing; the actor is left out", problems.list().get(2).message());
        assertEquals("'type' is 'COUNTRY': expected one of [STATE, INTERGOVERNMENTAL_ORGANIZATION, GOVERNMENT_BODY, ARMED_FORCES, COMPANY,"
                + " PERSON, NON_STATE_GROUP, OTHER]; the actor is left out", problems.list().get(3).message());
    }

    @Test
    void aDuplicateSlugLeavesTheActorOut() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: China
                    type: STATE
                  - name: China Minmetals
                    slug: china
                    type: COMPANY
                """);

        assertEquals(List.of("China"), names(entries));
        assertProblems("actors.yaml:5: duplicate slug 'china'; the actor is left out");
    }

    @Test
    void anUnknownKeyIsIgnored() {
        List<Register.Entry> entries = read("""
                actors:
                  - name: China
                    type: STATE
                    nmae: Chine
                """);

        assertEquals(List.of("China"), names(entries));
        assertProblems(
                "actors.yaml:4: unknown key 'nmae'; it is ignored. Known here: slug, name, type, country, capital, aliases, formerly, ids");
    }

    @Test
    void brokenYamlLeavesTheFileOut() {
        assertEquals(List.of(), read("""
                actors:
                  - name: China
                   type: STATE
                """));
        assertEquals(1, problems.list().size());
        assertEquals(new Origin("actors.yaml", 3), problems.list().get(0).origin());
    }

    private List<Register.Entry> read(String yaml) {
        return Register.read(yaml, problems);
    }

    private static List<String> names(List<Register.Entry> entries) {
        return entries.stream().map(Register.Entry::name).toList();
    }

    private void assertProblems(String... expected) {
        assertEquals(List.of(expected), problems.list().stream().map(CorpusProblem::toString).toList());
    }
}

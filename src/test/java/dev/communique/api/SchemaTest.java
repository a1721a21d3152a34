package dev.communique.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Holds the schema that is served against the snapshot that is committed, so that each change to it is seen, and against the contract
 * that clients rely on.
 */
@QuarkusTest
class SchemaTest {

    private static final Path SNAPSHOT = Path.of("src/test/resources/schema.graphql");
    private static final Path CONTRACT = Path.of("src/test/resources/contract.graphql");
    private static final Path ADDITIONS = Path.of("src/test/resources/contract-additions.graphql");

    @Test
    void isTheSnapshot() throws IOException {
        String served = served();
        Path written = Files.writeString(Path.of("target/schema.graphql"), served);
        assertEquals(Files.readString(SNAPSHOT), served, "the schema has changed: if that is meant, copy " + written + " to " + SNAPSHOT);
    }

    @Test
    void hasAllThatTheContractPromises() throws IOException {
        compare(CONTRACT);
    }

    private static void compare(Path contract) throws IOException {
        TypeDefinitionRegistry served = new SchemaParser().parse(served());
        List<String> missing = new ArrayList<>();
        for (TypeDefinition<?> promised : new SchemaParser().parse(Files.readString(contract)).types().values()) {
            TypeDefinition<?> type = served.getType(promised.getName()).orElse(null);
            if (type == null || type.getClass() != promised.getClass()) {
                missing.add(promised.getName());
            } else {
                compare(promised, type, missing);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void isAPageOfMarkdownToo() throws IOException {
        String page = given().get("/graphql/schema.md").then().statusCode(200).contentType("text/markdown").extract().asString();
        for (TypeDefinition<?> type : new SchemaParser().parse(served()).types().values()) {
            assertTrue(type.getName().equals("Query") || page.contains("\n## " + type.getName() + "\n"), type.getName());
        }
        assertTrue(page.contains("- `actor(by: ActorBy): Actor` "), "deprecated arguments are left out");
        assertTrue(page.contains("**Deprecated:** Use searchResults"));
        assertEquals(405, given().post("/graphql/schema.md").statusCode());
    }

    @Test
    void introspectionTellsWhatIsDeprecated() {
        String asked = "{ query: __type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }"
                + " part: __type(name: \"Participation\") { fields(includeDeprecated: true) { name isDeprecated } } }";
        assertEquals(List.of("search"), Api.query(asked).getList("query.fields.findAll { it.isDeprecated }.name"));
        assertEquals("Use searchResults, which has pages and counts.",
                Api.query(asked).getString("query.fields.find { it.name == 'search' }.deprecationReason"));
        assertEquals(List.of("role"), Api.query(asked).getList("part.fields.findAll { it.isDeprecated }.name"));
    }

    @Test
    void languageModelsAreToldWhatToAsk() {
        String told = given().get("/llms.txt").then().statusCode(200).extract().asString();
        Matcher query = Pattern.compile("(?sm)^[A-Z][a-z ]+: (\\{.*?\\})\n(?=[A-Z\n])").matcher(told);
        int queries = 0;
        while (query.find()) {
            queries++;
            assertNull(Api.send(query.group(1), Map.of()).jsonPath().getList("errors"), query.group(1));
        }
        assertEquals(5, queries);
        Matcher link = Pattern.compile("\\]\\((/[^)]*)\\)").matcher(told);
        while (link.find()) {
            assertEquals(200, given().get(link.group(1)).statusCode(), link.group(1));
        }
    }

    @Test
    void hasAllThatTheContractGained() throws IOException {
        compare(ADDITIONS);
    }

    @Test
    void everyConnectionIsOne() throws IOException {
        TypeDefinitionRegistry served = new SchemaParser().parse(served());
        for (String element : List.of("Actor", "Agreement", "Article", "Change", "Event", "Mention", "Statement", "Search")) {
            String node = element.equals("Search") ? "SearchHit" : element;
            Map<String, String> fields = new HashMap<>(Map.of("edges", "[" + element + "Edge!]!", "nodes", "[" + node + "!]!",
                    "pageInfo", "PageInfo!", "totalCount", "Int!"));
            if (!element.equals("Mention") && !element.equals("Change")) {
                fields.put("countBy", "[Count!]!");
            }
            assertEquals(fields, fields(served, element + "Connection"));
            assertEquals(Map.of("node", node + "!", "cursor", "String!"), fields(served, element + "Edge"));
        }
    }

    @Test
    void everythingIsDescribed() throws IOException {
        List<String> bare = new ArrayList<>();
        for (TypeDefinition<?> type : new SchemaParser().parse(served()).types().values()) {
            if (((graphql.language.AbstractDescribedNode<?>) type).getDescription() == null) {
                bare.add(type.getName());
            }
            for (Object child : ((Node<?>) type).getChildren()) {
                if (child instanceof graphql.language.AbstractDescribedNode<?> described && described.getDescription() == null) {
                    bare.add(type.getName() + "." + ((NamedNode<?>) described).getName());
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    private static String served() {
        return given().get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
    }

    private static Map<String, String> fields(TypeDefinitionRegistry registry, String type) {
        return ((ObjectTypeDefinition) registry.getType(type).orElseThrow()).getFieldDefinitions().stream()
                .collect(Collectors.toMap(FieldDefinition::getName, field -> AstPrinter.printAst(field.getType())));
    }

    private static void compare(TypeDefinition<?> promised, TypeDefinition<?> served, List<String> missing) {
        if (promised instanceof ObjectTypeDefinition object) {
            compareFields(object.getName(), object.getFieldDefinitions(), ((ObjectTypeDefinition) served).getFieldDefinitions(), missing);
            compareNames(object.getName(), object.getImplements(), ((ObjectTypeDefinition) served).getImplements(), AstPrinter::printAst,
                    missing);
        } else if (promised instanceof InterfaceTypeDefinition face) {
            compareFields(face.getName(), face.getFieldDefinitions(), ((InterfaceTypeDefinition) served).getFieldDefinitions(), missing);
        } else if (promised instanceof InputObjectTypeDefinition input) {
            compareInputs(input.getName(), input.getInputValueDefinitions(),
                    ((InputObjectTypeDefinition) served).getInputValueDefinitions(), missing);
        } else if (promised instanceof EnumTypeDefinition kinds) {
            compareNames(kinds.getName(), kinds.getEnumValueDefinitions(), ((EnumTypeDefinition) served).getEnumValueDefinitions(),
                    NamedNode::getName, missing);
        } else if (promised instanceof UnionTypeDefinition union) {
            compareNames(union.getName(), union.getMemberTypes(), ((UnionTypeDefinition) served).getMemberTypes(), AstPrinter::printAst,
                    missing);
        }
    }

    private static void compareFields(String type, List<FieldDefinition> promised, List<FieldDefinition> served, List<String> missing) {
        for (FieldDefinition field : promised) {
            String name = type + "." + field.getName();
            FieldDefinition match = served.stream().filter(other -> other.getName().equals(field.getName())).findFirst().orElse(null);
            if (match == null || !AstPrinter.printAst(match.getType()).equals(AstPrinter.printAst(field.getType()))) {
                missing.add(name + ": " + AstPrinter.printAst(field.getType()));
            } else {
                compareInputs(name, field.getInputValueDefinitions(), match.getInputValueDefinitions(), missing);
            }
        }
    }

    private static void compareInputs(String owner, List<InputValueDefinition> promised, List<InputValueDefinition> served,
            List<String> missing) {
        Function<InputValueDefinition, String> signature = input -> input.getName() + ": " + AstPrinter.printAst(input.getType())
                + (input.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(input.getDefaultValue()));
        compareNames(owner, promised, served, signature, missing);
    }

    private static <T> void compareNames(String owner, List<? extends T> promised, List<? extends T> served, Function<T, String> name,
            List<String> missing) {
        Set<String> there = served.stream().map(name).collect(Collectors.toSet());
        promised.stream().map(name).filter(one -> !there.contains(one)).forEach(one -> missing.add(owner + "(" + one + ")"));
    }
}

package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;

/**
 * Holds {@code CHANGELOG-schema.md} against the snapshots of the schema: one of each day that clients were given one, and the one that is
 * served. Whoever changes the schema has to say so in a line.
 */
class SchemaChangelogTest {

    private static final Path CHANGELOG = Path.of("CHANGELOG-schema.md");
    private static final Path SNAPSHOTS = Path.of("src/test/resources/schemas");
    private static final Path SERVED = Path.of("src/test/resources/schema.graphql");
    private static final String HEAD = """
            # Changes of the schema

            What clients can ask for that they could not before, and what is to go: newest first, each part of the schema by its coordinates.
            Nothing that is there goes without having been deprecated for a release. The test `SchemaChangelogTest` makes this file of the
            snapshots in `src/test/resources/schemas` and of the schema that is served, and fails where a line is missing.
            """;

    /** A part of the schema: how it is written, what it says, and why it is deprecated, or null. */
    private record Part(String signature, String description, String deprecated) {
    }

    @Test
    void hasALineForEachChange() throws IOException {
        String made = changelog();
        Path written = Files.writeString(Path.of("target/CHANGELOG-schema.md"), made);
        assertEquals(made, Files.readString(CHANGELOG), "the schema has changed: if that is meant, copy " + written + " to " + CHANGELOG);
    }

    @Test
    void nothingGoesThatWasNotDeprecatedBefore() throws IOException {
        List<Path> snapshots = snapshots();
        for (int i = 1; i < snapshots.size(); i++) {
            Map<String, Part> now = parts(snapshots.get(i));
            parts(snapshots.get(i - 1)).forEach((name, part) -> assertTrue(now.containsKey(name) || part.deprecated != null, name));
        }
    }

    private static List<Path> snapshots() throws IOException {
        try (Stream<Path> files = Files.list(SNAPSHOTS)) {
            return Stream.concat(files.sorted(), Stream.of(SERVED)).toList();
        }
    }

    private static String changelog() throws IOException {
        List<Path> snapshots = snapshots();
        StringBuilder all = new StringBuilder(HEAD);
        for (int i = snapshots.size() - 1; i > 0; i--) {
            String before = snapshots.get(i - 1).getFileName().toString().replace(".graphql", "");
            all.append("\n## ").append(
                    i == snapshots.size() - 1 ? "Since " + before : snapshots.get(i).getFileName().toString().replace(".graphql", ""))
                    .append("\n\n").append(String.join("\n", changes(parts(snapshots.get(i - 1)), parts(snapshots.get(i))))).append('\n');
        }
        return all.toString();
    }

    /** The parts of a type that is new come with it. */
    private static List<String> changes(Map<String, Part> before, Map<String, Part> now) {
        List<String> changes = new ArrayList<>();
        now.forEach((name, part) -> {
            Part old = before.get(name);
            int dot = name.lastIndexOf('.');
            boolean ofNewType = dot > 0 && !before.containsKey(name.substring(0, name.indexOf('.')));
            if (old == null && !ofNewType) {
                changes.add("- added `" + part.signature + "`: " + part.description);
            } else if (old != null && !old.signature.equals(part.signature)) {
                changes.add("- **changed** `" + old.signature + "` to `" + part.signature + "`");
            }
            if (part.deprecated != null && (old == null || old.deprecated == null)) {
                changes.add("- **deprecated** `" + name + "`: " + part.deprecated);
            }
        });
        before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> changes.add("- **removed** `" + name + "`"));
        return changes;
    }

    private static Map<String, Part> parts(Path snapshot) throws IOException {
        Map<String, Part> parts = new TreeMap<>();
        for (TypeDefinition<?> type : new SchemaParser().parse(Files.readString(snapshot)).types().values()) {
            add(parts, type.getName(), kind(type) + " " + type.getName(), type);
            if (type instanceof ObjectTypeDefinition object) {
                object.getFieldDefinitions().forEach(field -> add(parts, object.getName(), field));
            } else if (type instanceof InterfaceTypeDefinition face) {
                face.getFieldDefinitions().forEach(field -> add(parts, face.getName(), field));
            } else if (type instanceof InputObjectTypeDefinition input) {
                input.getInputValueDefinitions().forEach(value -> add(parts, input.getName() + "." + value.getName(),
                        input.getName() + "." + signature(value), value));
            } else if (type instanceof EnumTypeDefinition kinds) {
                kinds.getEnumValueDefinitions().forEach(value -> add(parts, kinds.getName() + "." + value.getName(),
                        kinds.getName() + "." + value.getName(), value));
            } else if (type instanceof UnionTypeDefinition union) {
                union.getMemberTypes().forEach(member -> parts.put(union.getName() + "." + ((NamedNode<?>) member).getName(),
                        new Part(union.getName() + " | " + ((NamedNode<?>) member).getName(), "a further kind of it.", null)));
            }
        }
        return parts;
    }

    private static void add(Map<String, Part> parts, String owner, FieldDefinition field) {
        String name = owner + "." + field.getName();
        add(parts, name, name + ": " + AstPrinter.printAst(field.getType()), field);
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            add(parts, name + "." + argument.getName(), name + "(" + signature(argument) + ")", argument);
        }
    }

    private static void add(Map<String, Part> parts, String name, String signature, Object node) {
        graphql.language.Description description = described(node).getDescription();
        Directive deprecated = ((DirectivesContainer<?>) node).getDirectives("deprecated").stream().findFirst().orElse(null);
        parts.put(name, new Part(signature, description == null ? "a further argument." : sentence(description.getContent()),
                deprecated == null ? null : ((StringValue) deprecated.getArgument("reason").getValue()).getValue()));
    }

    private static AbstractDescribedNode<?> described(Object node) {
        return (AbstractDescribedNode<?>) node;
    }

    private static String signature(InputValueDefinition value) {
        return value.getName() + ": " + AstPrinter.printAst(value.getType())
                + (value.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(value.getDefaultValue()));
    }

    private static String sentence(String description) {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    private static String kind(TypeDefinition<?> type) {
        Object any = type;
        return any instanceof ObjectTypeDefinition
                ? "type"
                : any instanceof InterfaceTypeDefinition
                        ? "interface"
                        : any instanceof InputObjectTypeDefinition
                                ? "input"
                                : any instanceof EnumTypeDefinition
                                        ? "enum"
                                        : any instanceof UnionTypeDefinition ? "union" : "scalar";
    }
}

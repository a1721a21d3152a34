package dev.communique.endpoint;

import java.util.List;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** Writes a schema as a page of Markdown for people and language models to read: what can be asked first, then each type by its name. */
final class SchemaMarkdown {

    private final StringBuilder page = new StringBuilder();

    private SchemaMarkdown() {
    }

    static String of(GraphQLSchema schema) {
        SchemaMarkdown markdown = new SchemaMarkdown();
        markdown.line("# What can be asked").line("");
        markdown.fields(schema.getQueryType());
        markdown.all(schema, "Types", GraphQLFieldsContainer.class);
        markdown.all(schema, "Unions", GraphQLUnionType.class);
        markdown.all(schema, "Filters and look-ups", GraphQLInputObjectType.class);
        markdown.all(schema, "Enumerations", GraphQLEnumType.class);
        markdown.all(schema, "Scalars", GraphQLScalarType.class);
        return markdown.page.toString();
    }

    private void all(GraphQLSchema schema, String title, Class<? extends GraphQLNamedType> kind) {
        List<GraphQLNamedType> types = schema.getAllTypesAsList().stream()
                .filter(type -> kind.isInstance(type) && type != schema.getQueryType() && !type.getName().startsWith("__")).toList();
        line("").line("# " + title);
        types.forEach(this::type);
    }

    private void type(GraphQLNamedType type) {
        line("").line("## " + type.getName()).line("").line(text(type.getDescription())).line("");
        if (type instanceof GraphQLFieldsContainer container) {
            implemented(container);
            fields(container);
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(member -> line("- `" + member.getName() + "`"));
        } else if (type instanceof GraphQLInputObjectType input) {
            if (input.isOneOf()) {
                line("Exactly one of:").line("");
            }
            input.getFields().forEach(field -> line("- `" + field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType()) + "` "
                    + text(field.getDescription())));
        } else if (type instanceof GraphQLEnumType kinds) {
            kinds.getValues().forEach(value -> line("- `" + value.getName() + "` " + text(value.getDescription())));
        }
    }

    private void implemented(GraphQLFieldsContainer container) {
        if (container instanceof GraphQLObjectType object && !object.getInterfaces().isEmpty()) {
            line("Implements " + object.getInterfaces().stream().map(one -> "`" + one.getName() + "`").collect(Collectors.joining(", "))
                    + ".")
                    .line("");
        } else if (container instanceof GraphQLInterfaceType) {
            line("An interface.").line("");
        }
    }

    private void fields(GraphQLFieldsContainer container) {
        for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
            line("- `" + field.getName() + arguments(field) + ": " + GraphQLTypeUtil.simplePrint(field.getType()) + "` "
                    + (field.isDeprecated() ? "**Deprecated:** " + field.getDeprecationReason() + " " : "") + text(field.getDescription()));
        }
    }

    private static String arguments(GraphQLFieldDefinition field) {
        List<GraphQLArgument> arguments = field.getArguments().stream().filter(argument -> !argument.isDeprecated()).toList();
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(String description) {
        return description == null ? "" : description.replace("<", "&lt;");
    }

    private SchemaMarkdown line(String text) {
        page.append(text).append('\n');
        return this;
    }
}

package dev.communique.endpoint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.i18n.I18n;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.AbstractRule;
import graphql.validation.LanguageTraversal;
import graphql.validation.RulesVisitor;
import graphql.validation.ValidationContext;
import graphql.validation.ValidationErrorCollector;

/**
 * Holds the objects in a document against the input types of which exactly one field is to be given ({@code @oneOf}): graphql-java looks at them
 * when a field is executed, which is too late to refuse the document. A variable there must be one that can't be null.
 */
final class OneOfInputs extends AbstractRule {

    private final Set<Wrong> wrong = new LinkedHashSet<>();
    private Map<String, VariableDefinition> variables = Map.of();

    /** A fragment is visited for each operation that spreads it: what is wrong in it is told once. */
    private record Wrong(String message, SourceLocation location) {
    }

    private OneOfInputs(ValidationContext context) {
        super(context, new ValidationErrorCollector());
        setVisitFragmentSpreads(true);
    }

    /** What is wrong with a document that is valid otherwise. */
    static List<GraphQLError> errors(GraphQLSchema schema, Document document) {
        ValidationContext context = new ValidationContext(schema, document, I18n.i18n(I18n.BundleType.Validation, Locale.ROOT));
        OneOfInputs rule = new OneOfInputs(context);
        new LanguageTraversal().traverse(document, new RulesVisitor(context, List.of(rule)));
        return rule.wrong.stream().map(each -> Errors.invalid(each.message, each.location)).toList();
    }

    @Override
    public void checkOperationDefinition(OperationDefinition operation) {
        variables = operation.getVariableDefinitions().stream()
                .collect(Collectors.toMap(VariableDefinition::getName, Function.identity()));
    }

    @Override
    public void checkVariableDefinition(VariableDefinition variable) {
        if (variable.getDefaultValue() != null) {
            check(variable.getDefaultValue(), getValidationContext().getInputType());
        }
    }

    @Override
    public void checkArgument(Argument argument) {
        if (getValidationContext().getArgument() != null) {
            check(argument.getValue(), getValidationContext().getArgument().getType());
        }
    }

    private void check(Value<?> value, GraphQLType type) {
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(element -> check(element, GraphQLTypeUtil.unwrapAll(type)));
        } else if (value instanceof ObjectValue object && type != null
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
            if (input.isOneOf()) {
                checkOne(object, input);
            }
            for (ObjectField field : object.getObjectFields()) {
                GraphQLInputObjectField known = input.getField(field.getName());
                check(field.getValue(), known == null ? null : known.getType());
            }
        }
    }

    private void checkOne(ObjectValue object, GraphQLInputObjectType input) {
        if (object.getObjectFields().size() != 1) {
            wrong.add(new Wrong("'" + input.getName() + "' takes exactly one of its fields: "
                    + input.getFields().stream().map(GraphQLInputObjectField::getName).collect(Collectors.joining(", ")),
                    object.getSourceLocation()));
            return;
        }
        ObjectField field = object.getObjectFields().get(0);
        if (field.getValue() instanceof NullValue) {
            wrong.add(new Wrong("'" + input.getName() + "." + field.getName() + "' can't be null: it is the one field that is given",
                    field.getSourceLocation()));
        } else if (field.getValue() instanceof VariableReference reference && variables.containsKey(reference.getName())
                && !(variables.get(reference.getName()).getType() instanceof NonNullType)) {
            wrong.add(new Wrong("'" + input.getName() + "." + field.getName() + "' can't be null: declare '$" + reference.getName()
                    + "' with an exclamation mark", field.getSourceLocation()));
        }
    }
}

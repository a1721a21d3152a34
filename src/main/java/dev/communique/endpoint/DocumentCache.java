package dev.communique.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.operation.Caches;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.validation.Validator;

/** Reads documents, holds them against the schema, measures them, and keeps what came of it. */
@Singleton
class DocumentCache {

    /**
     * An operation of a valid document.
     *
     * @param name     null where it has none
     * @param document this operation and the fragments of the document, and no other operation: what is executed is what is measured
     * @param measures of this operation
     */
    record Operation(String name, List<VariableDefinition> variables, Document document, OperationComplexity measures) {
    }

    /**
     * A document that can be executed.
     *
     * @param operations by their names, null for one without
     */
    record Prepared(Map<String, Operation> operations) {

        /**
         * The operation that a request names, or the only one.
         *
         * @param name null where the request names none
         * @throws Refusal where there is none of that name, or there are several and none is named
         */
        Operation operation(String name) throws Refusal {
            if (name == null && operations.size() > 1) {
                throw invalid("the document has several operations: name one in 'operationName'");
            }
            Operation operation = name == null ? operations.values().iterator().next() : operations.get(name);
            if (operation == null) {
                throw invalid("the document has no operation named '" + name + "'");
            }
            return operation;
        }

        private static Refusal invalid(String message) {
            return new Refusal(400, ErrorCode.GRAPHQL_VALIDATION_FAILED, Errors.cut(message));
        }
    }

    private static final int KEPT_BYTES = 32_000_000;

    /** What a word, name, number or sign of a document takes as part of a tree that was measured, in bytes: 230 were seen. */
    private static final int OF_TOKEN = 250;

    /** Of what is wrong with a document, as much as somebody reads. */
    private static final int MOST_ERRORS = 10;

    /** Far more than a tree of fields can have within the limits, and less than what overflows a thread's stack. */
    private static final int DEEPEST_GRAMMAR = 500;

    /** Far more than any number here has; to make a number of a million digits takes a processor ten seconds. */
    private static final int MOST_DIGITS = 1_000;

    private final Cache<String, Prepared> kept;
    private final GraphQLSchema schema;
    private final Function<Document, Function<OperationDefinition, OperationComplexity>> measurers;
    private final ParserOptions options;
    private final int maxTokens;

    DocumentCache(GraphQLSchema schema, EndpointConfig config, Caches caches) {
        this.schema = schema;
        this.measurers = ComplexityCalculator.of(this.schema);
        this.maxTokens = config.maxTokens();
        this.options = ParserOptions.newParserOptions().maxTokens(maxTokens).maxWhitespaceTokens(Integer.MAX_VALUE)
                .maxCharacters(Integer.MAX_VALUE).maxRuleDepth(DEEPEST_GRAMMAR).captureIgnoredChars(false).captureLineComments(false)
                .captureSourceLocation(true).build();
        this.kept = caches.bounded("documents", KEPT_BYTES, (text, prepared) -> 2 * text.length() + OF_TOKEN * tokens(text));
        Validator.setMaxValidationErrors(MOST_ERRORS);
    }

    /** The document, where it was prepared before. */
    Prepared known(String text) {
        return kept.getIfPresent(text);
    }

    /**
     * Reads a document, or finds it again.
     *
     * @throws Refusal where it does not follow the grammar or the schema
     */
    Prepared prepare(String text) throws Refusal {
        Prepared before = kept.asMap().get(text);
        if (before != null) {
            return before;
        }
        Prepared prepared = prepare(read(text));
        kept.put(text, prepared);
        return prepared;
    }

    /** How many tokens a text has, nearly: where a word starts, and each sign. */
    private static int tokens(String text) {
        int tokens = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c) || c == '_';
            tokens += word && !inWord || !word && c > ' ' && c != ',' ? 1 : 0;
            inWord = word;
        }
        return tokens;
    }

    private static boolean hasEndlessNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < MOST_DIGITS; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? digits + 1 : 0;
        }
        return digits >= MOST_DIGITS;
    }

    private Document read(String text) throws Refusal {
        if (hasEndlessNumber(text)) {
            throw refused(ErrorCode.GRAPHQL_PARSE_FAILED, "the document has " + MOST_DIGITS + " digits in a row, or more");
        }
        try {
            return new Parser().parseDocument(ParserEnvironment.newParserEnvironment().document(text).parserOptions(options)
                    .locale(Locale.ROOT).build());
        } catch (ParseCancelledTooDeepException e) {
            throw refused(ErrorCode.QUERY_TOO_DEEP, "the document nests too deep to be read");
        } catch (ParseCancelledException e) {
            throw refused(ErrorCode.TOO_MANY_TOKENS, "the document has more than " + maxTokens + " tokens");
        } catch (InvalidSyntaxException e) {
            throw Refusal.of(List.of(e.toInvalidSyntaxError()));
        }
    }

    private static Refusal refused(ErrorCode code, String message) {
        return new Refusal(400, code, message);
    }

    /** What graphql-java has in each schema, and lets documents use, though this one does not tell of it. */
    private static List<GraphQLError> unknownDirectives(Document document) {
        List<GraphQLError> errors = new ArrayList<>();
        new NodeTraverser().preOrder(new NodeVisitorStub() {
            @Override
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                if (ServedSchema.isHidden(directive.getName())) {
                    errors.add(Errors.invalid("there is no directive '@" + directive.getName() + "'", directive.getSourceLocation()));
                }
                return TraversalControl.CONTINUE;
            }
        }, document);
        return errors;
    }

    private Prepared prepare(Document document) throws Refusal {
        List<GraphQLError> errors = new ArrayList<>(unknownDirectives(document));
        errors.addAll(ParseAndValidate.validate(schema, document, Locale.ROOT));
        if (errors.isEmpty()) {
            errors.addAll(OneOfInputs.errors(schema, document));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors.stream().limit(MOST_ERRORS).toList());
        }
        List<Definition> fragments = List.copyOf(document.getDefinitionsOfType(FragmentDefinition.class));
        Function<OperationDefinition, OperationComplexity> measurer = measurers.apply(document);
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (OperationDefinition definition : document.getDefinitionsOfType(OperationDefinition.class)) {
            Document alone = Document.newDocument().definitions(fragments).definition(definition).build();
            operations.put(definition.getName(),
                    new Operation(definition.getName(), definition.getVariableDefinitions(), alone, measurer.apply(definition)));
        }
        return new Prepared(operations);
    }
}

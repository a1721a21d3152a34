package dev.communique.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.operation.Caches;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;

/** Reads documents, holds them against the schema, measures them, and keeps what came of it. */
@Singleton
class Documents {

    /**
     * What a document is.
     *
     * @param document null where it does not follow the grammar
     * @param errors   why it can't be executed; empty where it can
     * @param measures of its operations by name
     */
    record Prepared(Document document, List<? extends GraphQLError> errors, Map<String, Measures> measures) {

        /** The measures of the operation that a request names; null where it names none, which graphql-java tells. */
        Measures of(String operationName) {
            if (operationName == null || operationName.isEmpty()) {
                return measures.size() == 1 ? measures.values().iterator().next() : null;
            }
            return measures.get(operationName);
        }
    }

    private static final int KEPT_BYTES = 32_000_000;

    /** What a word, name, number or sign of a document takes as part of a tree that was measured, in bytes: 230 were seen. */
    private static final int OF_TOKEN = 250;

    /** Of what is wrong with a document, as much as somebody reads. */
    private static final int MOST_ERRORS = 10;

    /** Far more than a tree of fields can have within the limits, and less than what overflows a thread's stack. */
    private static final int DEEPEST_GRAMMAR = 500;

    private final Cache<String, Prepared> kept;
    private final GraphQLSchema schema;
    private final ParserOptions options;
    private final int maxTokens;

    Documents(GraphQLSchema schema, EndpointConfig config, Caches caches) {
        this.schema = schema;
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

    /** Reads a document, or finds it again. */
    Prepared prepare(String text) {
        Prepared before = kept.asMap().get(text);
        if (before != null) {
            return before;
        }
        Prepared prepared = read(text);
        if (prepared.errors().isEmpty()) {
            kept.put(text, prepared);
        }
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

    private Prepared read(String text) {
        Document document;
        try {
            document = new Parser().parseDocument(ParserEnvironment.newParserEnvironment().document(text).parserOptions(options)
                    .locale(Locale.ENGLISH).build());
        } catch (ParseCancelledTooDeepException e) {
            return refused(error("QUERY_TOO_DEEP", "the document nests too deep to be read"));
        } catch (ParseCancelledException e) {
            return refused(error("TOO_MANY_TOKENS", "the document has more than " + maxTokens + " tokens"));
        } catch (InvalidSyntaxException e) {
            return refused(e.toInvalidSyntaxError());
        }
        List<? extends GraphQLError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        return errors.isEmpty()
                ? new Prepared(document, List.of(), Measurer.measure(schema, document))
                : new Prepared(null, errors.stream().limit(MOST_ERRORS).toList(), Map.of());
    }

    private static Prepared refused(GraphQLError error) {
        return new Prepared(null, List.of(error), Map.of());
    }

    private static GraphQLError error(String code, String message) {
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(Map.of(Errors.CODE, code)).build();
    }
}

package dev.communique.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;

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

    /** A document takes some twenty times its text as a tree. */
    private static final int KEPT_CHARACTERS = 2_000_000;

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
        this.kept = caches.bounded("documents", KEPT_CHARACTERS, (text, prepared) -> text.length() + 100);
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
        kept.put(text, prepared);
        return prepared;
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
        return new Prepared(document, new ArrayList<>(errors), errors.isEmpty() ? Measurer.measure(schema, document) : Map.of());
    }

    private static Prepared refused(GraphQLError error) {
        return new Prepared(null, List.of(error), Map.of());
    }

    private static GraphQLError error(String code, String message) {
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(Map.of(Errors.CODE, code)).build();
    }
}

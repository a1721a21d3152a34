package dev.communique.endpoint;

import java.util.Map;

/**
 * What a client asks.
 *
 * @param query         the document, or null where only its hash or id is given
 * @param operationName which of its operations, or null
 * @param variables     as JSON has them
 * @param hash          SHA-256 of the document in hexadecimal, as automatic persisted queries have it, or null
 * @param documentId    the id of a document that the server was given, or null
 * @param asksForCost   whether the answer is to say what it costs
 */
record GraphQLRequest(String query, String operationName, Map<String, Object> variables, String hash, String documentId,
        boolean asksForCost) {

    GraphQLRequest withQuery(String text) {
        return new GraphQLRequest(text, operationName, variables, hash, documentId, asksForCost);
    }
}

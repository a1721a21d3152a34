package dev.communique.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Asks the running server, as a client would. Queries are files under {@code graphql/}. */
public final class Api {

    private Api() {
    }

    /** The text of a query file. */
    public static String document(String name) {
        try (InputStream file = Api.class.getResourceAsStream("/graphql/" + name + ".graphql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data that answers a query file; fails on any error. */
    public static JsonPath ask(String name, Map<String, ?> variables) {
        return data(send(document(name), variables));
    }

    static JsonPath ask(String name) {
        return ask(name, Map.of());
    }

    /** The data that answers a short query; fails on any error. */
    public static JsonPath query(String text) {
        return data(send(text, Map.of()));
    }

    public static Response send(String query, Map<String, ?> variables) {
        return RestAssured.given().contentType("application/json").body(new HashMap<>(Map.of("query", query, "variables", variables)))
                .post("/graphql");
    }

    private static JsonPath data(Response response) {
        JsonPath answer = response.then().statusCode(200).extract().jsonPath();
        List<Object> errors = answer.getList("errors");
        if (errors != null) {
            throw new AssertionError(errors);
        }
        return answer.setRootPath("data");
    }
}

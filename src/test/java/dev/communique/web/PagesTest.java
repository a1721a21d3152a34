package dev.communique.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The pages as HTTP. */
@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/search?q=trade", "/graph", "/timeline", "/path", "/actors", "/actors/pakistan", "/articles/a",
            "/agreements/a", "/events/a", "/statements/a" })
    void eachViewHasAnAddress(String path) {
        given().get(path).then().statusCode(200).contentType(containsString("text/html")).body(containsString("/explorer/main.js"))
                .header("Content-Security-Policy", allOf(containsString("default-src 'none'"), containsString("script-src 'self';"),
                        not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-cache");
    }

    @Test
    void noOtherAddressIsAView() {
        given().get("/nowhere").then().statusCode(404);
        given().get("/explorer/nowhere.js").then().statusCode(404);
        given().post("/actors").then().statusCode(405);
    }

    @Test
    void filesTravelCompressed() {
        for (String file : new String[]{ "/", "/explorer/main.js", "/explorer/explorer.css", "/webjars/d3/7.9.0/dist/d3.min.js",
                "/q/graphql-ui/graphiql.min.js", "/graphiql/graphiql.js" }) {
            given().header("Accept-Encoding", "gzip").get(file).then().statusCode(200).header("Content-Encoding", equalTo("gzip"));
        }
    }

    @Test
    void graphiQLHasAnAddressWithoutScriptsInThePage() {
        given().get("/graphiql/").then().statusCode(200).header("Content-Security-Policy", containsString("script-src 'self';"));
        given().redirects().follow(false).get("/graphiql?query=x").then().statusCode(308).header("Location",
                endsWith("/graphiql/?query=x"));
        for (String other : new String[]{ "/q/graphql-ui", "/q/graphql-ui/", "/q/graphql-ui/index.html" }) {
            given().redirects().follow(false).get(other).then().statusCode(308).header("Location", endsWith("/graphiql/"));
        }
        given().get("/q/graphql-ui/graphiql.min.js").then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    }
}

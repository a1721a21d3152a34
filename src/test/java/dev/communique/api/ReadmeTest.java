package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The README's query has the README's answer. */
@QuarkusTest
class ReadmeTest {

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        block.find();
        return block.group(1);
    }

    @Test
    void itsQueryHasItsAnswer() throws IOException {
        assertEquals(JsonPath.from(block("json")).getMap(""), Api.send(block("graphql"), Map.of()).jsonPath().getMap(""));
    }
}

package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Real clients of JavaScript and TypeScript, and the audits of GraphQL over HTTP: {@code src/test/clients}, against this server. */
@QuarkusTest
class ClientsTest {

    private static final File FOLDER = new File("src/test/clients");
    private static final String LEFT_OUT = "Left out: real clients, which need Node.js 20 and npm's registry; ./mvnw verify -Pclients runs them";

    @Test
    void areServed() throws IOException, InterruptedException {
        if (!Boolean.getBoolean("clients")) {
            System.out.println(LEFT_OUT);
        }
        assumeTrue(Boolean.getBoolean("clients"), LEFT_OUT);
        run("npm", "ci");
        run("npm", "test");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path output = Path.of("target/" + String.join("-", command) + ".log");
        ProcessBuilder process = new ProcessBuilder(command).directory(FOLDER).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(output.toFile());
        process.environment().put("GRAPHQL_URL", RestAssured.baseURI + ":" + RestAssured.port + "/graphql");
        int status = process.start().waitFor();
        assertEquals(0, status, () -> String.join(" ", command) + ": see " + output + "\n" + lastLines(output));
    }

    private static String lastLines(Path output) {
        try {
            List<String> lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 100), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

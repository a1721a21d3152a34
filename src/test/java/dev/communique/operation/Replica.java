package dev.communique.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;

/** A process of the packaged application, native where there is a binary, and what one can do to it. */
final class Replica implements AutoCloseable {

    private static final Pattern PORTS = Pattern.compile(
            "Listening on: http://[^:]+:(\\d+)\\. Management interface listening on http://[^:]+:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private int port;
    private int managementPort;
    private volatile boolean told;

    private Replica(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one, and does not wait. */
    static Replica start(Path log, List<String> properties) throws IOException {
        List<String> command = new ArrayList<>(program());
        command.addAll(1, properties.stream().map(property -> "-D" + property).toList());
        command.addAll(1, List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-Dquarkus.http.host=localhost",
                "-Dquarkus.management.host=localhost"));
        return new Replica(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    private static List<String> program() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.toString().endsWith("-runner")).findFirst().map(binary -> List.of(binary.toString()))
                    .orElse(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC", "-jar", "target/quarkus-app/quarkus-run.jar"));
        }
    }

    /** Waits until it listens, which it may do before it has a corpus. */
    Replica listening() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher ports = PORTS.matcher(log());
            if (ports.find()) {
                port = Integer.parseInt(ports.group(1));
                managementPort = Integer.parseInt(ports.group(2));
                return this;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("does not listen:\n" + log());
    }

    /** Waits until it is ready. */
    Replica ready() throws IOException, InterruptedException {
        listening();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (get("/q/health/ready").statusCode() == 200) {
                return this;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("is not ready:\n" + log());
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the management port answers. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)).timeout(Duration.ofSeconds(20))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The version of the corpus that it says it serves. */
    String version() throws IOException, InterruptedException {
        return new JsonPath(get("/q/health/ready").body()).getString("checks.find { it.name == 'corpus' }.data.version");
    }

    /** The answer to a query. */
    HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json").timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}")).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether it was told to end. */
    boolean isTold() {
        return told;
    }

    /** SIGTERM. */
    void terminate() {
        told = true;
        process.destroy();
    }

    /** How it ended; fails where it does not. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}

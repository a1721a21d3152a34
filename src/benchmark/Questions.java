import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Measures how long questions of each kind take on a large corpus, with what was packaged: by one client, each question another one, then by
 * eight clients. Rounds are repeated until two agree within 5 %, six times at most; prints the last one.
 *
 * <pre>
 * java -cp "target/quarkus-app/lib/boot/*:target/quarkus-app/lib/main/*" src/benchmark/Questions.java FOLDER [-Xmx4g, -D…: options of the server]
 * java [-Dprocess=PID] -cp "target/quarkus-app/lib/boot/*:target/quarkus-app/lib/main/*" src/benchmark/Questions.java http://localhost:8080 [names of kinds]
 * </pre>
 */
public final class Questions {

    private static final Duration LONGEST_LOAD = Duration.ofHours(3);
    private static final Pattern PORT = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int A_ROUND = 200;
    private static final int MOST_ROUNDS = 6;
    private static final double AGREEING = 0.05;
    private static final int CLIENTS = 8;

    /** A kind of question: a document, and what the variables of one are. */
    private record Kind(String name, String document, Function<Corpus, Map<String, String>> variables) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("traversal", "query($a: String) { actor(slug: $a) { name agreements(first: 10) { nodes { name signedOn parties { name } } }"
                    + " statements(first: 10) { nodes { text speakers { name } } } } }", corpus -> Map.of("a", corpus.actor())),
            new Kind("article page", "query($a: ID) { article(id: $a) { title body actors { nodes { name } } agreements { nodes { name } }"
                    + " events { nodes { title } } statements { nodes { text speakers { name } } } mentions(first: 100) { nodes { start } } } }",
                    corpus -> Map.of("a", corpus.article())),
            new Kind("search", "query($t: String!) { search(text: $t) { highlight item { __typename } } }", corpus -> Map.of("t", corpus.words())),
            new Kind("timeline", "query($f: PartialDate) { timeline(from: $f) { __typename } }", corpus -> Map.of("f", corpus.date())),
            new Kind("timeline of an actor", "query($a: ID!, $f: PartialDate) { timeline(actors: [$a], from: $f) { __typename } }",
                    corpus -> Map.of("a", "actor:" + corpus.actor(), "f", corpus.date())),
            new Kind("timeline of two", "query($a: ID!, $b: ID!) { timeline(actors: [$a, $b]) { __typename } }",
                    corpus -> Map.of("a", "actor:" + corpus.actor(), "b", "actor:" + corpus.actor())),
            new Kind("paths", "query($a: ID!, $b: ID!) { paths(from: $a, to: $b, first: 5) { steps { via { __typename } } } }",
                    corpus -> {
                        String one = corpus.actor();
                        return Map.of("a", "actor:" + one, "b", "actor:" + corpus.actorBut(one));
                    }),
            new Kind("contains, articles", "query($t: String) { articles(first: 10, filter: { contains: $t }) { nodes { title } } }",
                    corpus -> Map.of("t", corpus.words())),
            new Kind("contains, articles, counted",
                    "query($t: String) { articles(first: 10, filter: { contains: $t }) { totalCount nodes { title } } }",
                    corpus -> Map.of("t", corpus.words())),
            new Kind("contains, statements, counted",
                    "query($t: String) { statements(first: 10, filter: { contains: $t }) { totalCount nodes { text } } }",
                    corpus -> Map.of("t", corpus.words())),
            new Kind("contains one word, counted",
                    "query($t: String) { articles(first: 10, filter: { contains: $t }) { totalCount nodes { title } } }",
                    corpus -> Map.of("t", corpus.word())),
            new Kind("counts of an actor", "query($a: String) { actor(slug: $a) { agreements { totalCount } events { totalCount }"
                    + " statements { totalCount } mentionedIn { totalCount } articles { totalCount } } }", corpus -> Map.of("a", corpus.actor())),
            new Kind("counts between dates", "query($f: PartialDate, $t: PartialDate) { articles(filter: { publishedFrom: $f, publishedTo: $t })"
                    + " { totalCount } events(filter: { from: $f, to: $t }) { totalCount } statements(filter: { from: $f, to: $t }) { totalCount } }",
                    corpus -> {
                        String date = corpus.date();
                        return Map.of("f", date, "t", date);
                    }),
            counted("articles", "publishedFrom", "YEAR, PUBLISHER"), counted("agreements", "signedFrom", "PAIR"),
            counted("events", "from", "PARTICIPANT"), counted("statements", "from", "SPEAKER"),
            new Kind("events of an actor by YEAR, TYPE", "query($a: String) { actor(slug: $a) { events { countBy(keys: [YEAR, TYPE]) { count } } } }",
                    corpus -> Map.of("a", corpus.actor())));

    /** Counts all that have a date: each question has another one to begin with, before all there are. */
    private static Kind counted(String list, String from, String keys) {
        return new Kind(list + " by " + keys, "query($f: PartialDate) { " + list + "(filter: { " + from + ": $f }) { countBy(keys: [" + keys
                + "]) { count values } } }", corpus -> Map.of("f", corpus.longAgo()));
    }

    /** What is asked about: words of statements, actors as often as they say something, articles. */
    private record Corpus(Random random, List<String> actors, List<String> articles, List<String> dates, List<String> texts) {

        private String any(List<String> all) {
            return all.get(random.nextInt(all.size()));
        }

        String actor() {
            return any(actors);
        }

        String actorBut(String other) {
            String actor = actor();
            return actor.equals(other) ? actorBut(other) : actor;
        }

        String article() {
            return any(articles);
        }

        /** A day or a month. */
        String date() {
            return any(dates).substring(0, random.nextBoolean() ? 7 : 10);
        }

        /** A day of the Middle Ages. */
        String longAgo() {
            return "1%03d-%02d-%02d".formatted(random.nextInt(500), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }

        /** Two words that stand one behind the other somewhere. */
        String words() {
            String[] words = any(texts).split("[^\\p{L}]+");
            int from = random.nextInt(Math.max(1, words.length - 1));
            String pair = String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + 2))).strip();
            return pair.length() < 8 ? words() : pair;
        }

        String word() {
            String word = any(Arrays.asList(any(texts).split("[^\\p{L}]+")));
            return word.length() < 4 ? word() : word;
        }
    }

    /** Times in milliseconds, sorted, and seconds of processors of the server. */
    private record Round(double[] times, double processor) {

        double percentile(int percent) {
            return times[Math.min(times.length - 1, times.length * percent / 100)];
        }
    }

    private final URI endpoint;
    private final ProcessHandle server;
    private Corpus corpus;

    private Questions(String url, ProcessHandle server) {
        this.endpoint = URI.create(url + "/graphql");
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> more = List.of(arguments).subList(1, arguments.length);
        if (arguments[0].startsWith("http")) {
            Long process = Long.getLong("process");
            new Questions(arguments[0], process == null ? null : ProcessHandle.of(process).orElseThrow()).ask(more);
            return;
        }
        Path log = Files.createTempFile("questions", ".log");
        Process process = new ProcessBuilder(command(arguments[0], more)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Matcher port = waitFor(process, () -> {
                String lines = Files.readString(log);
                Matcher found = PORT.matcher(lines);
                return lines.contains("Indexed corpus") && found.find() ? found : null;
            });
            new Questions("http://localhost:" + port.group(1), process.toHandle()).ask(List.of());
        } finally {
            process.destroy();
        }
    }

    private static List<String> command(String folder, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-Dcommunique.corpus.location=" + folder,
                "-jar", "target/quarkus-app/quarkus-run.jar"));
        return command;
    }

    private static <T> T waitFor(Process process, Callable<T> what) throws Exception {
        long end = System.nanoTime() + LONGEST_LOAD.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            T found = what.call();
            if (found != null) {
                return found;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the process has ended, or takes too long");
    }

    private void ask(List<String> names) throws Exception {
        corpus = corpus();
        System.out.printf("%-32s %8s %8s %10s %14s %16s %18s%n", "ms", "p50", "p95", "longest", "8: p99", "8: requests/s", "CPU s per 1,000");
        for (Kind kind : KINDS) {
            if (names.isEmpty() || names.contains(kind.name())) {
                measure(kind);
            }
        }
    }

    private void measure(Kind kind) throws Exception {
        Round round = round(kind, 1);
        for (int i = 1; i < MOST_ROUNDS; i++) {
            Round next = round(kind, 1);
            boolean agree = Math.abs(next.percentile(50) - round.percentile(50)) <= AGREEING * round.percentile(50);
            round = next;
            if (agree) {
                break;
            }
        }
        long start = System.nanoTime();
        Round many = round(kind, CLIENTS);
        double perSecond = many.times().length / ((System.nanoTime() - start) / 1e9);
        System.out.printf("%-32s %8.1f %8.1f %10.1f %14.1f %16.0f %18.2f%n", kind.name(), round.percentile(50), round.percentile(95),
                round.percentile(100), many.percentile(99), perSecond, round.processor() / round.times().length * 1_000);
    }

    private Round round(Kind kind, int clients) throws Exception {
        List<String> requests = IntStream.range(0, A_ROUND * clients).mapToObj(i -> body(kind)).toList();
        double before = processor();
        ExecutorService asking = Executors.newFixedThreadPool(clients);
        List<Future<double[]>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            List<String> own = requests.subList(client * A_ROUND, (client + 1) * A_ROUND);
            all.add(asking.submit(() -> own.stream().mapToDouble(this::time).toArray()));
        }
        List<double[]> times = new ArrayList<>();
        for (Future<double[]> each : all) {
            times.add(each.get());
        }
        asking.shutdown();
        return new Round(times.stream().flatMapToDouble(Arrays::stream).sorted().toArray(), processor() - before);
    }

    private double processor() {
        return server == null ? 0 : server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private double time(String body) {
        long start = System.nanoTime();
        send(body);
        return (System.nanoTime() - start) / 1e6;
    }

    private String body(Kind kind) {
        var variables = Json.createObjectBuilder();
        kind.variables().apply(corpus).forEach(variables::add);
        return Json.createObjectBuilder().add("query", kind.document()).add("variables", variables).build().toString();
    }

    private JsonObject send(String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            String answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonObject object = Json.createReader(new StringReader(answer)).readObject();
            if (object.containsKey("errors")) {
                throw new IllegalStateException(body + ": " + object.get("errors"));
            }
            return object;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to ask about, out of articles from the newest to the oldest. */
    private Corpus corpus() {
        List<String> actors = new ArrayList<>();
        Set<String> articles = new LinkedHashSet<>();
        List<String> dates = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        String after = null;
        for (int page = 0; page < 60; page++) {
            var variables = Json.createObjectBuilder();
            if (after != null) {
                variables.add("after", after);
            }
            String query = "query($after: String) { articles(first: 50, after: $after) { pageInfo { endCursor hasNextPage } nodes { id publishedOn"
                    + " statements(first: 3) { nodes { text speakers { slug } } } } } }";
            JsonObject list = send(Json.createObjectBuilder().add("query", query).add("variables", variables).build().toString())
                    .getJsonObject("data").getJsonObject("articles");
            for (JsonObject article : list.getJsonArray("nodes").getValuesAs(JsonObject.class)) {
                articles.add(article.getString("id"));
                if (article.get("publishedOn") != JsonValue.NULL && article.getString("publishedOn").length() == 10) {
                    dates.add(article.getString("publishedOn"));
                }
                for (JsonObject statement : article.getJsonObject("statements").getJsonArray("nodes").getValuesAs(JsonObject.class)) {
                    texts.add(statement.getString("text"));
                    statement.getJsonArray("speakers").getValuesAs(JsonObject.class).forEach(actor -> actors.add(actor.getString("slug")));
                }
            }
            if (!list.getJsonObject("pageInfo").getBoolean("hasNextPage")) {
                break;
            }
            after = list.getJsonObject("pageInfo").getString("endCursor");
        }
        Map<String, Integer> often = new HashMap<>();
        actors.forEach(actor -> often.merge(actor, 1, Integer::sum));
        System.out.println("asked about: " + often.size() + " actors, the first of them " + often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())).limit(3).map(Map.Entry::getKey).toList() + ", "
                + articles.size() + " articles, " + texts.size() + " texts");
        return new Corpus(new Random(1), actors, List.copyOf(articles), dates, texts);
    }
}

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Source;
import dev.communique.extraction.Extractor;

/**
 * Measures what loading a folder takes, with what was packaged: reading and extracting alone on all processors; the first load; a reload after
 * one document has changed, which is changed back at the end; and where the options say where the graph is stored, a start on what is stored there. Prints wall
 * and processor time of each, the ratio of both to reading alone, and the largest memory of the process.
 *
 * <pre>
 * java -cp "target/classes:target/quarkus-app/lib/main/*" src/benchmark/Load.java FOLDER [-Xmx4g, -D…: options of the process that loads]
 * java -cp … src/benchmark/Load.java FOLDER -Xmx4g -Dquarkus.datasource.jdbc.url=jdbc:h2:file:/tmp/graph
 * </pre>
 */
public final class Load {

    private static final Duration LONGEST = Duration.ofHours(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String CHANGE = "\n\nThe foreign minister of Peru visited Chile on 3 May 2024.\n";
    private static final String LINE = "{\"title\": \"A visit\", \"text\": \"The foreign minister of Peru visited Chile on 3 May 2024.\"}\n";
    private static final String STORE = "-Dquarkus.datasource.jdbc.url=";
    private static final int STARTS = 5;

    private record Took(double wall, double processor) {

        @Override
        public String toString() {
            return String.format("%7.1f s, %7.1f s of processors", wall, processor);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Took reading = reading(folder);
        System.out.println("reading and extracting alone  " + reading);
        Path log = Files.createTempFile("load", ".log");
        Process process = new ProcessBuilder(command(folder, List.of(arguments).subList(1, arguments.length))).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            Took first = took(process, log, "Loaded corpus", 1);
            System.out.printf("first load                    %s: %.2f and %.2f times reading%n", first, first.wall() / reading.wall(),
                    first.processor() / reading.processor());
            System.out.println("its search index              " + took(process, log, "Indexed corpus", 1));
            reload(folder, process, log);
            System.out.println("most memory of the process    " + memory(process) + " MB");
        } finally {
            process.destroy();
        }
        System.out.println("log: " + log);
        process.waitFor();
        List<String> options = List.of(arguments).subList(1, arguments.length);
        if (options.stream().anyMatch(option -> option.startsWith(STORE))) {
            List<String> others = options.stream().filter(option -> !option.startsWith("-Dquarkus.datasource")).toList();
            System.out.printf("start on what is stored      %7.2f s to the first answer; with the seeds %.2f s%n", start(folder, options),
                    start(null, others));
        }
    }

    /** Seconds from a start to the first answer that tells of articles: the median of some. */
    private static double start(Path folder, List<String> options) throws Exception {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(options);
            command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0", "-jar", "target/quarkus-app/quarkus-run.jar"));
            if (folder != null) {
                command.add(1, "-Dcommunique.corpus.location=" + folder);
            }
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ corpus { articles } }\"}")).build();
            waitFor(process, () -> {
                try {
                    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body().matches(".*articles\":[1-9].*") ? true : null;
                } catch (IOException e) {
                    return null; // it does not listen yet
                }
            }, 5);
            all.add((System.nanoTime() - begin) / 1e9);
            process.destroy();
            process.waitFor();
        }
        return all.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow();
    }

    private static List<String> command(Path folder, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-Dcommunique.corpus.location=" + folder,
                "-Dcommunique.corpus.reload=1s", "-jar", "target/quarkus-app/quarkus-run.jar"));
        return command;
    }

    private static Took reading(Path folder) throws Exception {
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), new Problems());
        Extractor extractor = new Extractor(List.of());
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        double cpu = processor(ProcessHandle.current());
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (Source source : reader.sources()) {
            all.add(workers.submit(() -> reader.read(source).articles().forEach(read -> extractor.extract(read.article().body(),
                    read.article().publishedOn(), read.article().dateline(), read.article().origin()))));
        }
        for (Future<?> each : all) {
            each.get();
        }
        workers.shutdown();
        return new Took((System.nanoTime() - start) / 1e9, processor(ProcessHandle.current()) - cpu);
    }

    private static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Waits for the time that a line of the log tells, the {@code times}th of its kind. */
    private static Took took(Process process, Path log, String line, int times) throws Exception {
        double before = processor(process.toHandle());
        Matcher found = waitFor(process, () -> {
            Matcher lines = Pattern.compile(line + " .* in (\\d+) ms").matcher(Files.readString(log));
            for (int i = 0; i < times; i++) {
                if (!lines.find()) {
                    return null;
                }
            }
            return lines;
        });
        return new Took(Double.parseDouble(found.group(1)) / 1e3, processor(process.toHandle()) - before);
    }

    private static <T> T waitFor(Process process, Callable<T> what) throws Exception {
        return waitFor(process, what, 100);
    }

    private static <T> T waitFor(Process process, Callable<T> what, long milliseconds) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            T found = what.call();
            if (found != null) {
                return found;
            }
            Thread.sleep(milliseconds);
        }
        throw new IllegalStateException("the process has ended, or takes too long: see its log");
    }

    private static void reload(Path folder, Process process, Path log) throws Exception {
        Path changed;
        try (Stream<Path> files = Files.list(folder)) {
            changed = files.filter(file -> file.toString().matches(".*\\.(txt|md|jsonl)")).max(Comparator.naturalOrder()).orElseThrow();
        }
        byte[] before = Files.readAllBytes(changed);
        try {
            Files.writeString(changed, changed.toString().endsWith(".jsonl") ? LINE : CHANGE, StandardOpenOption.APPEND);
            System.out.println("reload after one change       " + took(process, log, "Loaded corpus", 2));
            System.out.println("its search index              " + took(process, log, "Indexed corpus", 2));
        } finally {
            Files.write(changed, before);
        }
    }

    private static long memory(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+)").matcher(Files.exists(status) ? Files.readString(status) : "");
        return peak.find() ? Long.parseLong(peak.group(1)) >> 10 : -1;
    }
}

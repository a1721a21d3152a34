import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures what was packaged, native, JVM, and JVM with the cache that src/main/docker/aot-cache makes, whichever are there, in turns: time from exec to the first correct answer with the seeds
 * loaded, resident memory then and after 10,000 requests, and size. Beside them, where it was built ({@code ./mvnw -f src/benchmark/empty/pom.xml package -Dnative}), an application of the same
 * extensions that does nothing. Prints medians.
 *
 * <pre>java src/benchmark/Startup.java [runs, 11 unless given] [arguments of the server]</pre>
 */
public final class Startup {

    private static final String QUERY = "{\"query\":\"{ corpus { articles } }\"}";
    private static final String ANSWER = "{\"data\":{\"corpus\":{\"articles\":3}}}";
    /** A variable that the operation does not use makes each request new to the cache of answers. */
    private static final String WORK = "{\"variables\":{\"request\":%d},\"query\":\"{ actor(name: \\\"Beijing\\\") { name agreements { nodes { name signedOn parties { name }"
            + " evidence { quote } } } statements(first: 10) { nodes { text speakers { name } } } } }\"}";
    private static final int REQUESTS = 10_000;
    private static final long LONGEST_START = 60_000_000_000L;

    private static final Path APPLICATION = Path.of("target/quarkus-app");
    private static final String CACHE = "app.aot";

    /**
     * A program that is measured.
     *
     * @param folder where it runs; null for here
     * @param works  whether it can answer more than the first question
     */
    private record Program(String name, List<String> command, Path folder, long size, boolean works) {
    }

    private record Run(double milliseconds, double megabytes, double megabytesLater) {
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? 11 : Integer.parseInt(arguments[0]);
        List<String> more = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Map<Program, List<Run>> all = new LinkedHashMap<>();
        programs().forEach(program -> all.put(program, new ArrayList<>()));
        for (int i = 0; i < runs; i++) {
            for (Program program : all.keySet()) {
                all.get(program).add(run(program, more));
            }
        }
        System.out.printf("%-7s %5s %18s %14s %26s %9s%n", "", "runs", "first answer, ms", "resident, MB", "after 10,000 requests, MB", "size, MB");
        all.forEach((program, its) -> System.out.printf("%-7s %5d %18.0f %14.0f %26s %9.0f%n", program.name(), runs,
                median(its, Run::milliseconds), median(its, Run::megabytes),
                program.works() ? "%.0f".formatted(median(its, Run::megabytesLater)) : "-", program.size() / 1e6));
    }

    private static List<Program> programs() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (Path binary : binaries(Path.of("target"))) {
            programs.add(new Program("native", List.of(binary.toString()), null, Files.size(binary), true));
        }
        for (Path binary : binaries(Path.of("src/benchmark/empty/target"))) {
            programs.add(new Program("empty", List.of(binary.toString()), null, Files.size(binary), false));
        }
        if (Files.exists(APPLICATION.resolve("quarkus-run.jar"))) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            long size = sizeOf(APPLICATION);
            programs.add(new Program("JVM " + Runtime.version().feature(), List.of(java, "-jar", "quarkus-run.jar"), APPLICATION, size, true));
            if (Files.exists(APPLICATION.resolve(CACHE))) {
                programs.add(new Program("cached", List.of(java, "-XX:AOTCache=" + CACHE, "-XX:AOTMode=on", "-jar", "quarkus-run.jar"),
                        APPLICATION, size, true));
            }
        }
        return programs;
    }

    private static List<Path> binaries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> built = Files.list(folder)) {
            return built.filter(file -> file.toString().endsWith("-runner")).map(Path::toAbsolutePath).toList();
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }

    private static Run run(Program program, List<String> more) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(program.command());
        List<String> properties = new ArrayList<>(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=0"));
        properties.addAll(more);
        command.addAll(1, properties);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(program.folder() == null ? null : program.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (!ANSWER.equals(answer(port))) {
                if (System.nanoTime() - start > LONGEST_START || !process.isAlive()) {
                    throw new IllegalStateException(command + " does not answer");
                }
                Thread.sleep(1);
            }
            double milliseconds = (System.nanoTime() - start) / 1e6;
            double before = resident(process);
            if (program.works()) {
                work(port);
            }
            return new Run(milliseconds, before, resident(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String answer(int port) {
        try (Socket socket = connect(port)) {
            return ask(socket, QUERY);
        } catch (IOException e) {
            return null;
        }
    }

    private static void work(int port) throws IOException {
        try (Socket socket = connect(port)) {
            for (int i = 0; i < REQUESTS; i++) {
                if (!ask(socket, WORK.formatted(i)).startsWith("{\"data\":{\"actor\":{\"name\":\"China\"")) {
                    throw new IllegalStateException("a wrong answer");
                }
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    private static String ask(Socket socket, String body) throws IOException {
        byte[] request = ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(request);
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String head = head(in);
        int length = Stream.of(head.split("\r\n")).filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst()
                .orElseThrow(() -> new SocketException("no length in " + head));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new SocketException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static double resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000).findFirst().orElseThrow();
    }
}

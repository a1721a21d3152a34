import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigInteger;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Installs the Maven distribution that maven-wrapper.properties names, unless it is there already, and prints its home.
 * Run by mvnw and mvnw.cmd as a single-file program, so that a JDK (11 or newer) is all a fresh machine needs:
 * {@code java InstallMaven.java <properties file> <destination root>}.
 *
 * <p>The home is {@code <root>/<distribution name>/<SHA-256>}. It appears there in one move, complete or not at all.
 */
public final class InstallMaven {

    private static final String WORK_PREFIX = ".install-";

    public static void main(String[] args) {
        try {
            System.out.println(install(Path.of(args[0]), Path.of(args[1]).toAbsolutePath()));
        } catch (Exception e) {
            System.err.println("mvnw: cannot install Maven: " + (e.getClass() == IOException.class ? e.getMessage() : e));
            System.exit(1);
        }
    }

    private static Path install(Path propertiesFile, Path root) throws Exception {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(propertiesFile)) {
            properties.load(in);
        }
        URI url = URI.create(properties.getProperty("distributionUrl", "").trim());
        String sum = properties.getProperty("distributionSha256Sum", "").trim().toLowerCase(Locale.ROOT);
        if (!url.isAbsolute() || url.getPath() == null || !sum.matches("[0-9a-f]{64}")) {
            throw new IOException(propertiesFile + " must have a distributionUrl and a distributionSha256Sum");
        }
        String file = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
        Path home = root.resolve(file.replaceFirst("(-bin)?\\.zip$", "")).resolve(sum);
        if (!isInstalled(home)) {
            Files.createDirectories(home.getParent());
            // One installation at a time: a second run waits here and then finds it done
            try (FileChannel channel = FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!isInstalled(home)) {
                    deleteLeftovers(root);
                    Path work = Files.createTempDirectory(root, WORK_PREFIX);
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteTree(work)));
                    installLocked(url, sum, work, home);
                }
            }
        }
        return home;
    }

    private static void installLocked(URI url, String sum, Path work, Path home) throws Exception {
        System.err.println("mvnw: installing Maven from " + url);
        Path zip = work.resolve("distribution.zip");
        String actual = download(url, zip);
        if (!actual.equals(sum)) {
            Files.delete(zip);
            throw new IOException("wrong checksum, download deleted: " + url
                    + "\n  expected SHA-256 " + sum + "\n  actual SHA-256   " + actual);
        }
        Path unpacked = work.resolve("maven");
        unpack(zip, unpacked);
        if (!isInstalled(unpacked)) {
            throw new IOException("no bin/mvn in " + url);
        }
        if (Files.exists(home)) {
            Files.move(home, work.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isInstalled(Path home) {
        return Files.isExecutable(home.resolve("bin/mvn"));
    }

    /** Returns the SHA-256 of what was downloaded. */
    private static String download(URI url, Path target) throws Exception {
        Proxy proxy = proxyFor(url);
        URLConnection connection = proxy == null ? url.toURL().openConnection() : url.toURL().openConnection(proxy);
        connection.setConnectTimeout(30_000);
        connection.setReadTimeout(60_000);
        if (connection instanceof HttpURLConnection) {
            int status = ((HttpURLConnection) connection).getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("HTTP status " + status + " for " + url);
            }
        }
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(connection.getInputStream(), sha256)) {
            Files.copy(in, target);
        }
        return String.format("%064x", new BigInteger(1, sha256.digest()));
    }

    /** The proxy that the environment asks for, or null to leave the choice to Java's own settings. */
    private static Proxy proxyFor(URI url) throws IOException {
        String variable = url.getScheme().toLowerCase(Locale.ROOT) + "_proxy";
        String value = environment(variable);
        if (value.isEmpty() || url.getHost() == null) {
            return null;
        }
        for (String exempt : environment("no_proxy").split("[,\\s]+")) {
            String domain = exempt.replaceFirst("^\\*?\\.", "");
            if (exempt.equals("*") || !domain.isEmpty() && ("." + url.getHost()).endsWith("." + domain)) {
                return Proxy.NO_PROXY;
            }
        }
        URI proxy;
        try {
            proxy = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException e) {
            throw new IOException(variable + " is not an address"); // not shown: it may hold a password
        }
        if (proxy.getHost() == null) {
            throw new IOException(variable + " is not an address");
        }
        if (proxy.getUserInfo() != null) {
            String[] user = proxy.getUserInfo().split(":", 2);
            System.setProperty("jdk.http.auth.tunneling.disabledSchemes", ""); // Java refuses Basic for HTTPS by default
            Authenticator.setDefault(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return getRequestorType() != RequestorType.PROXY ? null
                            : new PasswordAuthentication(user[0], (user.length > 1 ? user[1] : "").toCharArray());
                }
            });
        }
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort()));
    }

    private static String environment(String lowerCaseName) {
        String value = System.getenv(lowerCaseName);
        if (value == null) {
            value = System.getenv(lowerCaseName.toUpperCase(Locale.ROOT));
        }
        return value == null ? "" : value.trim();
    }

    /** Unpacks without the archive's top folder. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                Path path = target.resolve(entry.getName().replaceFirst("^[^/]*/", "")).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has an entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, path);
                    }
                    if (path.getParent().equals(target.resolve("bin")) && !path.toString().endsWith(".cmd")) {
                        path.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    /** Of runs that were killed: the caller holds the lock, so no other run is alive. */
    private static void deleteLeftovers(Path root) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(root, WORK_PREFIX + "*")) {
            leftovers.forEach(InstallMaven::deleteTree);
        }
    }

    private static void deleteTree(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // what is left goes with the next installation
        }
    }
}

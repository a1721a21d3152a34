package dev.communique.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes over a socket, which clients of HTTP would not send, and reads what comes back until the server closes. */
final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int GAP_MILLIS = 300;
    private static final Pattern STATUS = Pattern.compile("\\S+/\\S+ (\\d{3}) ");

    private RawHttp() {
    }

    /**
     * What came back.
     *
     * @param bytes   as they came, empty where the server closed without a word
     * @param closed  whether the server ended the connection; else it waited for more
     */
    record Answer(String bytes, boolean closed) {

        /** The status; 0 where there is none. */
        int status() {
            Matcher line = STATUS.matcher(bytes);
            return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
        }

        /** The value of a header; null without one. */
        String header(String name) {
            String head = bytes.substring(0, Math.max(0, bytes.indexOf("\r\n\r\n")));
            List<String> lines = Arrays.asList(head.split("\r\n"));
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip()).findFirst().orElse(null);
        }

        String body() {
            int end = bytes.indexOf("\r\n\r\n");
            return end < 0 ? "" : bytes.substring(end + 4);
        }
    }

    /** Sends lines of a request, each with its end, and nothing after the empty line. */
    static Answer get(int port, String... lines) {
        return send(port,
                (String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                TIMEOUT_MILLIS);
    }

    /** Sends a document as JSON, with these header lines besides. */
    static Answer post(int port, String json, String... headers) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n" + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return send(port, all.toByteArray(), TIMEOUT_MILLIS);
    }

    /** Sends bytes, and reads until the server closes, or says nothing for a time. */
    static Answer send(int port, byte[] bytes, int millis) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            byte[] part = new byte[8_192];
            for (int read = socket.getInputStream().read(part); read >= 0; read = socket.getInputStream().read(part)) {
                answer.write(part, 0, read);
                socket.setSoTimeout(Math.min(millis, GAP_MILLIS)); // a connection may stay open after its answer
            }
            return new Answer(answer.toString(StandardCharsets.UTF_8), true);
        } catch (SocketTimeoutException e) {
            return new Answer(answer.toString(StandardCharsets.UTF_8), false);
        } catch (IOException e) { // the server closed while bytes were on their way
            return new Answer(answer.toString(StandardCharsets.UTF_8), true);
        }
    }
}

package dev.communique.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.communique.corpus.format.DocumentFormat;
import dev.communique.corpus.format.Formats;
import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/** Finds out which format a file has, by its name and its first bytes. */
final class Sniffing {

    private static final int START = 4 << 10;

    private Sniffing() {
    }

    /**
     * The format; null where it is none that is known.
     *
     * @param name without endings of packing
     * @param in   which can be marked, and is left at its start
     */
    static DocumentFormat format(String name, InputStream in) throws IOException {
        in.mark(START + 1);
        byte[] start = in.readNBytes(START);
        in.reset();
        Charset charset = start.length > 1 && (start[0] & 0xFE) == 0xFE && (start[1] & 0xFE) == 0xFE && start[0] != start[1]
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        return Formats.of(name, new String(start, charset));
    }

    /** Tells that a file is of no known format. */
    static void passOver(String file, String name, Problems problems) {
        problems.note(new Origin(file, null), Severity.INFO, "files of no known format",
                "is of no known format, and passed over" + Formats.advice(name));
    }
}

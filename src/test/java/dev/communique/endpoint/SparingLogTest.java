package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** However often something fails, the log says it once. */
class SparingLogTest {

    @Test
    void aThousandFailuresAreOneLine() {
        List<LogRecord> lines = new ArrayList<>();
        java.util.logging.Logger log = java.util.logging.Logger.getLogger("sparing");
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                    lines.add(line);
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
        SparingLog sparing = new SparingLog(Logger.getLogger("sparing"));
        for (int i = 0; i < 1_000; i++) {
            sparing.error(new IllegalStateException(), "it failed");
        }
        assertEquals(1, lines.size());
        assertEquals("it failed", lines.get(0).getMessage());
    }
}

package dev.communique.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.communique.fact.Origin;

class Utf8Test {

    private final Problems problems = new Problems();

    @Test
    void readsTextOfAllScripts() {
        assertEquals("“Türkiye” 中国 🤝", decode("“Türkiye” 中国 🤝".getBytes(UTF_8)));
        assertEquals("", decode(new byte[0]));
        assertEquals(0, problems.list().size());
    }

    @Test
    void dropsAByteOrderMarkAtTheStartOnly() {
        assertEquals("a\uFEFFb", decode("\uFEFFa\uFEFFb".getBytes(UTF_8)));
    }

    @Test
    void composesLettersAndAccents() {
        assertEquals("T\u00FCrkiye", decode("Tu\u0308rkiye".getBytes(UTF_8)));
    }

    @Test
    void namesTheLineOfTheFirstBadByte() {
        assertNull(decode("one\r\ntwo\ncaf\u00E9\nfour".getBytes(ISO_8859_1)));

        CorpusProblem problem = problems.list().get(0);
        assertEquals(new Origin("a.txt", 3), problem.origin());
        assertTrue(problem.message().contains("0xE9 at offset 12"), problem.message());
    }

    @Test
    void aNulCharacterIsNoText() {
        assertNull(decode("one\ntwo\0".getBytes(UTF_8)));
        assertEquals(new Origin("a.txt", 2), problems.list().get(0).origin());
    }

    @Test
    void refusesACharacterCutOffAtTheEnd() {
        byte[] bytes = "one\n“".getBytes(UTF_8);

        assertNull(decode(Arrays.copyOf(bytes, bytes.length - 1)));
        assertEquals(new Origin("a.txt", 2), problems.list().get(0).origin());
    }

    @Test
    void refusesSurrogatesAndOverlongFormsButReadsUtf16WithAMark() {
        assertNull(decode(new byte[]{ (byte) 0xED, (byte) 0xA0, (byte) 0x80 }));
        assertNull(decode(new byte[]{ (byte) 0xC0, (byte) 0xAF }));
        assertEquals("Pakistan", decode("Pakistan".getBytes(UTF_16)));
        assertEquals(2, problems.count());
    }

    private String decode(byte[] bytes) {
        return Utf8.decode("a.txt", bytes, problems);
    }
}

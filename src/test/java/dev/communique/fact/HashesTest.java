package dev.communique.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashesTest {

    /** From FIPS 180-2: the SHA-256 of "abc" starts with these bytes. */
    @Test
    void aHashIsCutToItsFirstBytes() {
        assertEquals("ba7816bf8f01cfea", Hashes.hex("abc", 8));
        assertEquals("ba78", Hashes.hex(Hashes.sha256().digest(new byte[]{ 'a', 'b', 'c' }), 2));
    }
}

package dev.communique.loading;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;

/** A configuration as a test gives it. */
record GivenConfig(Path folder, boolean strict, String reload) implements CorpusConfig {

    @Override
    public MemorySize maxDocumentSize() {
        return new MemorySize(BigInteger.valueOf(4 << 20));
    }

    @Override
    public Optional<Path> location() {
        return Optional.ofNullable(folder);
    }
}

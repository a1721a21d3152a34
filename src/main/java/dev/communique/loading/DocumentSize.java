package dev.communique.loading;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** How large a document may be: large enough for an article, and small enough for memory. */
public final class DocumentSize implements Converter<MemorySize> {

    private static final long serialVersionUID = 1L;
    private static final long LEAST = 1 << 10;
    private static final long MOST = 256 << 20;

    @Override
    public MemorySize convert(String text) {
        MemorySize size = new MemorySizeConverter().convert(text);
        if (size.asLongValue() < LEAST || size.asLongValue() > MOST) {
            throw new IllegalArgumentException("'" + text + "' is out of range: expected " + LEAST + " to " + MOST + " bytes");
        }
        return size;
    }
}

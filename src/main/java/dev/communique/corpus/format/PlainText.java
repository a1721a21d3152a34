package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;

/** Text as it came: one or several articles, in any layout; Markdown that somebody saved under this name is read as what it is. */
public final class PlainText implements DocumentFormat {

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("txt") || ending.equals("text");
    }

    @Override
    public boolean holdsMany() {
        return false;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        String text = TextBytes.decode(TextBytes.all(in, options.largest()));
        return Documents.of(MarkdownText.isMarked(text)
                ? Markdown.document(text, options, notes)
                : new RawDocument(Metadata.NONE, text, RawDocument.Layout.FREE, 1));
    }
}

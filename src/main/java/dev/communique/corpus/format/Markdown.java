package dev.communique.corpus.format;

import java.io.IOException;
import java.io.InputStream;

/** Markdown, with what it says of itself in front of it or without. */
public final class Markdown implements DocumentFormat {

    @Override
    public String name() {
        return "Markdown";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("md") || ending.equals("markdown") || ending.equals("mdown")
                || (ending.equals("txt") || ending.equals("text")) && FrontMatter.startsWith(start);
    }

    @Override
    public boolean holdsMany() {
        return false;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        return Documents.of(document(TextBytes.decode(TextBytes.all(in, options.largest())), options, notes));
    }

    /** The document of a Markdown text. */
    static RawDocument document(String text, Options options, Notes notes) {
        FrontMatter front = FrontMatter.of(text, options, notes);
        Fields fields = front.fields();
        MarkdownText body = MarkdownText.of(front.rest());
        if (body.heading() != null) {
            fields.put(Field.TITLE, Integer.MAX_VALUE, body.heading());
        }
        return new RawDocument(fields.metadata(), body.text(), RawDocument.Layout.PARAGRAPHS, front.lines() + 1);
    }
}

package dev.communique.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page as a browser saves it. */
public final class Html implements DocumentFormat {

    @Override
    public String name() {
        return "HTML";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("html") || ending.equals("htm") || ending.equals("xhtml") || ending.equals("mhtml") && isHtml(start)
                || isHtml(start);
    }

    /** Whether a text starts as pages do. */
    static boolean isHtml(String start) {
        String lower = start.substring(0, Math.min(start.length(), 1_000)).toLowerCase(Locale.ROOT);
        int at = lower.startsWith("<?xml") || lower.startsWith("<!--") ? lower.indexOf('<', 1) : 0;
        return at >= 0 && (lower.startsWith("<!doctype html", at) || lower.startsWith("<html", at))
                || lower.startsWith("<!--") && lower.contains("<html");
    }

    @Override
    public boolean holdsMany() {
        return false;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        byte[] bytes = TextBytes.all(in, options.largest());
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", HtmlText.parser());
        PageMetadata metadata = PageMetadata.of(page);
        List<String> paragraphs = MainText.of(page);
        String text = Normalizer.normalize(String.join("\n\n", paragraphs).replace("\0", ""), Normalizer.Form.NFC);
        return Documents.of(new RawDocument(metadata.fields().metadata(), text, RawDocument.Layout.PARAGRAPHS, 1));
    }
}

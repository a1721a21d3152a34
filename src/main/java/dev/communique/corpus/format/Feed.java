package dev.communique.corpus.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * RSS and Atom, an entry a document. The parser knows no declarations and loads nothing: entities but those of XML itself stay as they are
 * written.
 */
public final class Feed implements DocumentFormat {

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");
    private static final Pattern ROOT = Pattern
            .compile("(?s)(?:\\s|<\\?.{0,500}?\\?>|<!--.{0,2000}?-->|<!DOCTYPE[^>\\[]{0,200}(?:\\[.{0,1000}?\\]\\s*)?>)*"
                    + "<(?:rss|feed|rdf:RDF|atom:feed)\\b.*");
    private static final int DEEPEST = 64;
    private static final int START = 512;

    @Override
    public String name() {
        return "RSS or Atom";
    }

    @Override
    public boolean recognizes(String ending, String start) {
        return ending.equals("rss") || ending.equals("atom") || start.startsWith("<") && ROOT.matcher(start).matches();
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public Documents open(InputStream in, Options options, Notes notes) throws IOException {
        PushbackInputStream pushed = new PushbackInputStream(in, START);
        byte[] start = pushed.readNBytes(START);
        pushed.unread(start);
        Bounded reader = new Bounded(new InputStreamReader(pushed, charset(start)), options.largest());
        return new Entries(reader, options, notes);
    }

    private static Charset charset(byte[] start) throws IOException {
        if (start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF || start.length > 1 && start[0] == (byte) 0xFF
                && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("has an encoding that is not known: " + declared.group(1), e);
        }
    }

    /** Ends a feed in which an entry, or what stands between two, is larger than a document may be. */
    private static final class Bounded extends FilterReader {

        private final int largest;
        private long since;

        Bounded(Reader in, int largest) {
            super(in);
            this.largest = largest;
        }

        void entry() {
            since = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, Math.min(length, 16 << 10));
            since += Math.max(0, count);
            if (since > 2L * largest) {
                throw new IOException("has an entry that is larger than a document may be (communique.corpus.max-document-size)");
            }
            return count;
        }
    }

    private static final class Entries implements Documents {

        private final Bounded reader;
        private final StreamParser parser;
        private final Iterator<Element> elements;
        private final Options options;
        private final Notes notes;
        private final Fields feed = new Fields();
        private int number;

        Entries(Bounded reader, Options options, Notes notes) {
            this.reader = reader;
            this.parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST)).parse(reader, "");
            this.elements = parser.iterator();
            this.options = options;
            this.notes = notes;
        }

        @Override
        public Unread next() throws IOException {
            try {
                while (elements.hasNext()) {
                    Element element = elements.next();
                    String name = local(element);
                    Element parent = element.parent();
                    if (name.equals("item") || name.equals("entry")) {
                        reader.entry();
                        RawDocument document = document(element);
                        forget(element);
                        if (document != null) {
                            return Unread.of(document);
                        }
                    } else if (parent != null && (local(parent).equals("channel") || local(parent).equals("feed"))) {
                        ofFeed(name, element);
                    }
                }
                return null;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        /** Lets go of an entry and of what stands before it; the next one may be begun already, and stays. */
        private static void forget(Element entry) {
            while (entry.previousSibling() != null) {
                entry.previousSibling().remove();
            }
            entry.empty();
        }

        private void ofFeed(String name, Element element) {
            if (name.equals("title")) {
                feed.put(Field.PUBLISHER, 9, element.text());
            } else if (name.equals("language")) {
                feed.put(Field.LANGUAGE, 9, element.text());
            }
        }

        private RawDocument document(Element entry) {
            number++;
            Fields fields = new Fields(options.columns());
            for (Element child : entry.children()) {
                String name = local(child);
                switch (name) {
                    case "encoded", "content" -> fields.put(Field.TEXT, name.equals("encoded") ? 0 : 1, html(child));
                    case "description", "summary" -> fields.put(Field.SUMMARY, 0, html(child));
                    case "link" -> link(child, fields);
                    case "published", "pubdate", "issued" -> fields.put(Field.DATE, 0, child.text());
                    case "date", "created" -> fields.put(Field.DATE, 1, child.text());
                    case "updated", "modified" -> fields.put(Field.DATE, 2, child.text());
                    case "source", "publisher" -> fields.put(Field.PUBLISHER, 0, title(child));
                    case "guid", "id" -> fields.put(Field.URL, 8, child.text());
                    case "title" -> fields.put(Field.TITLE, 0, Parser.unescapeEntities(child.text(), false));
                    case "language" -> fields.put(Field.LANGUAGE, 0, child.text());
                    default -> {
                        if (options.columns().containsKey(name)) {
                            fields.put(name, child.text());
                        }
                    }
                }
            }
            fields.put(Field.PUBLISHER, 9, feed.line(Field.PUBLISHER));
            fields.put(Field.LANGUAGE, 9, feed.line(Field.LANGUAGE));
            return Records.document(fields, number, notes);
        }

        private static void link(Element link, Fields fields) {
            String relation = link.attr("rel");
            if (link.hasAttr("href")) {
                fields.put(Field.URL, relation.isEmpty() || relation.equals("alternate") ? 0 : 9, link.attr("href"));
            } else {
                fields.put(Field.URL, 0, link.text());
            }
        }

        private static String title(Element source) {
            for (Element child : source.children()) {
                if (local(child).equals("title")) {
                    return child.text();
                }
            }
            return source.text();
        }

        /** The HTML that an element holds, whether it is written as text or as elements. */
        private static String html(Element element) {
            return element.children().isEmpty() ? element.wholeText() : element.html();
        }

        private static String local(Element element) {
            String name = element.normalName();
            return name.substring(name.indexOf(':') + 1);
        }

        @Override
        public void close() {
            parser.close();
        }
    }
}

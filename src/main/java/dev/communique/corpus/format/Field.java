package dev.communique.corpus.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What documents say of themselves in front matter, columns and keys, with the names that are usual for it, the best first. Names are
 * compared without case, spaces, hyphens and underscores.
 */
public enum Field {

    TITLE("title", "headline", "heading", "subject", "name"),

    DATE("date", "published", "publishedon", "publishedat", "publicationdate", "pubdate", "publishdate", "datepublished", "datetime",
            "issued", "releasedate", "postdate", "created", "createdat", "timestamp", "day", "updated", "updatedat", "modified",
            "datemodified"),

    URL("url", "link", "sourceurl", "canonical", "canonicalurl", "permalink", "originalurl", "href", "uri", "address", "weburl"),

    PUBLISHER("publisher", "outlet", "source", "sourcename", "publication", "newspaper", "agency", "sitename", "site", "organization",
            "organisation", "issuer", "domain"),

    LANGUAGE("language", "lang", "locale", "languagecode", "inlanguage"),

    KIND("kind", "documentkind", "documenttype", "doctype", "type"),

    DATELINE("dateline"),

    TEXT("text", "body", "content", "articlebody", "fulltext", "maintext", "contenttext", "plaintext", "article", "story", "bodytext",
            "contenthtml", "html", "bodyhtml", "contentencoded", "markdown", "message"),

    /** Stands for the text where there is none. */
    SUMMARY("summary", "description", "abstract", "excerpt", "snippet", "teaser", "lead");

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    static {
        for (Field field : values()) {
            field.names.forEach(name -> BY_NAME.put(name, field));
        }
    }

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** What a name usually stands for; null where that is nothing that counts. */
    static Field named(String name) {
        return BY_NAME.get(folded(name));
    }

    /** How usual a name is for this: 0 for the best. */
    int rank(String name) {
        int rank = names.indexOf(folded(name));
        return rank < 0 ? names.size() : rank;
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}

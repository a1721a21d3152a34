package dev.communique.corpus;

import dev.communique.corpus.layout.ArticleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.communique.fact.Origin;
import dev.communique.fact.Written;

/** What curators wrote of a document, one entry for an article: the YAML file beside it. */
final class Curation {

    private static final String[] KEYS = { "begins", "slug", "title", "date", "dateline", "url", "publisher", "language",
            "kind", "affiliations", "agreements", "events",
            "statements", "extract", "reject" };

    private Curation() {
    }

    /**
     * Which entry is about which article. An entry names its article by the first words of its headline or body; it may do
     * without where the document holds one article. Entries that fit none, or one that is taken, are noted and left out.
     */
    static Map<ArticleText, YamlMap> entries(YamlMap root, List<ArticleText> articles) {
        Map<ArticleText, YamlMap> entries = new LinkedHashMap<>();
        for (YamlMap entry : root.allow("extract", "articles").maps("articles")) {
            entry.allow(KEYS);
            ArticleText article = article(entry, articles);
            if (article != null && entries.putIfAbsent(article, entry) != null) {
                entry.problem(entry.origin(), "an entry above is about the same article; this one is left out");
            }
        }
        return entries;
    }

    /** Notes entries that do not say which article they are about, in a file that holds many. */
    static void needBeginnings(YamlMap root) {
        for (YamlMap entry : root.allow("extract", "articles").maps("articles")) {
            entry.allow(KEYS);
            if (entry.text("begins") == null) {
                entry.problem(entry.origin(),
                        "'begins' is missing: the file holds many articles, and the first words say which one is meant");
            }
        }
    }

    /** Where the entries start that say which article they are about. */
    static List<Origin> origins(YamlMap root) {
        return root.maps("articles").stream().filter(entry -> entry.text("begins") != null).map(YamlMap::origin).toList();
    }

    /** As {@link #entries}, for some articles of many: entries that fit none of these may fit others. */
    static Map<ArticleText, YamlMap> entriesThatFit(YamlMap root, List<ArticleText> articles) {
        Map<ArticleText, YamlMap> entries = new LinkedHashMap<>();
        for (YamlMap entry : root.maps("articles")) {
            Written begins = entry.text("begins");
            for (ArticleText article : articles) {
                if (begins != null && (begins(article.title(), begins.text()) || begins(article.body(), begins.text()))) {
                    entries.putIfAbsent(article, entry);
                }
            }
        }
        return entries;
    }

    private static ArticleText article(YamlMap entry, List<ArticleText> articles) {
        Written begins = entry.text("begins");
        if (begins == null) {
            if (articles.size() == 1) {
                return articles.get(0);
            }
            entry.problem(entry.origin("begins"), "'begins' is missing: the document holds " + articles.size()
                    + " articles, and the first words say which one is meant; the entry is left out");
            return null;
        }
        List<ArticleText> found = new ArrayList<>();
        for (ArticleText article : articles) {
            if (begins(article.title(), begins.text()) || begins(article.body(), begins.text())) {
                found.add(article);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        entry.problem(begins.origin(), (found.isEmpty() ? "no article" : "more than one article") + " of the document begins with “"
                + begins.text() + "”; the entry is left out");
        return null;
    }

    private static boolean begins(String text, String words) {
        if (text == null) {
            return false;
        }
        String start = text.substring(0, Math.min(text.length(), 2 * words.length() + 16));
        return new Quotes(start).find(words).stream().anyMatch(passage -> passage.start() == 0);
    }
}

package dev.communique.corpus.format;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: in JSON-LD, in the meta elements of OpenGraph, Dublin Core and their like, in microdata and
 * {@code <time>}, and last by its layout.
 *
 * @param fields what it says
 */
record PageMetadata(Fields fields) {

    private static final int JSON_LD = 0;
    private static final int META = 10;
    private static final int MARKED = 30;
    private static final int BY_LAYOUT = 50;

    private static final Map<String, Field> NAMES = Map.ofEntries(Map.entry("og:title", Field.TITLE),
            Map.entry("twitter:title", Field.TITLE),
            Map.entry("dc.title", Field.TITLE), Map.entry("dcterms.title", Field.TITLE), Map.entry("parsely-title", Field.TITLE),
            Map.entry("sailthru.title", Field.TITLE), Map.entry("headline", Field.TITLE), Map.entry("citation_title", Field.TITLE),
            Map.entry("article:published_time", Field.DATE), Map.entry("og:published_time", Field.DATE),
            Map.entry("date", Field.DATE), Map.entry("dc.date", Field.DATE), Map.entry("dc.date.issued", Field.DATE),
            Map.entry("dcterms.date", Field.DATE), Map.entry("dcterms.issued", Field.DATE), Map.entry("dcterms.created", Field.DATE),
            Map.entry("pubdate", Field.DATE), Map.entry("publishdate", Field.DATE), Map.entry("publish-date", Field.DATE),
            Map.entry("publish_date", Field.DATE), Map.entry("publication_date", Field.DATE), Map.entry("parsely-pub-date", Field.DATE),
            Map.entry("sailthru.date", Field.DATE), Map.entry("article.published", Field.DATE), Map.entry("datepublished", Field.DATE),
            Map.entry("citation_publication_date", Field.DATE), Map.entry("citation_date", Field.DATE),
            Map.entry("og:url", Field.URL), Map.entry("dc.identifier", Field.URL), Map.entry("twitter:url", Field.URL),
            Map.entry("parsely-link", Field.URL), Map.entry("og:site_name", Field.PUBLISHER), Map.entry("dc.publisher", Field.PUBLISHER),
            Map.entry("dcterms.publisher", Field.PUBLISHER), Map.entry("publisher", Field.PUBLISHER),
            Map.entry("application-name", Field.PUBLISHER), Map.entry("citation_publisher", Field.PUBLISHER),
            Map.entry("copyright", Field.PUBLISHER), Map.entry("og:locale", Field.LANGUAGE), Map.entry("dc.language", Field.LANGUAGE),
            Map.entry("dcterms.language", Field.LANGUAGE), Map.entry("content-language", Field.LANGUAGE),
            Map.entry("language", Field.LANGUAGE), Map.entry("article:modified_time", Field.DATE),
            Map.entry("og:updated_time", Field.DATE), Map.entry("last-modified", Field.DATE));
    private static final List<String> LATER = List.of("article:modified_time", "og:updated_time", "last-modified", "copyright",
            "application-name");
    private static final Pattern SITE = Pattern.compile("\\s+(?:[|–—»·•]|-|::)\\s+");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

    /** Reads what a page says of itself. */
    static PageMetadata of(Document page) {
        Fields fields = new Fields();
        for (Element script : page.select("script[type=application/ld+json]")) {
            jsonLd(script.data(), fields);
        }
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                Field field = NAMES.get(name);
                if (field != null) {
                    fields.put(field, LATER.contains(name) ? BY_LAYOUT - 1 : META, meta.attr("content"));
                }
            }
        }
        marked(page, fields);
        byLayout(page, fields);
        cutSite(fields);
        return new PageMetadata(fields);
    }

    private static void jsonLd(String json, Fields fields) {
        try {
            JsonValues.read(json, (path, value) -> {
                if (path.contains("/comment") || path.contains("/review") || path.contains("/breadcrumb")
                        || path.contains("itemlistelement") || path.contains("/author") || path.contains("/haspart")) {
                    return;
                }
                if (path.endsWith("/headline")) {
                    fields.put(Field.TITLE, JSON_LD, value);
                } else if (path.endsWith("/datepublished")) {
                    fields.put(Field.DATE, JSON_LD, value);
                } else if (path.endsWith("/datemodified") || path.endsWith("/datecreated")) {
                    fields.put(Field.DATE, BY_LAYOUT, value);
                } else if (path.endsWith("/publisher/name")) {
                    fields.put(Field.PUBLISHER, JSON_LD, value);
                } else if (path.endsWith("/mainentityofpage") || path.endsWith("/mainentityofpage/@id")) {
                    fields.put(Field.URL, META + 1, value);
                } else if (path.endsWith("/inlanguage")) {
                    fields.put(Field.LANGUAGE, JSON_LD, value);
                }
            });
        } catch (IOException e) {
            // broken JSON-LD is as good as none: all else is still there
        }
    }

    private static void marked(Document page, Fields fields) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            fields.put(Field.URL, META - 1, canonical.attr("href"));
        }
        Element date = page.selectFirst("[itemprop=datePublished]");
        if (date != null) {
            fields.put(Field.DATE, MARKED, value(date));
        }
        Element title = page.selectFirst("[itemprop=headline]");
        if (title != null) {
            fields.put(Field.TITLE, MARKED, value(title));
        }
        for (Element time : page.select("article time, main time, header time, time[pubdate], time")) {
            fields.put(Field.DATE, MARKED + (time.hasAttr("datetime") ? 1 : 2), value(time));
        }
        fields.put(Field.LANGUAGE, MARKED, page.selectFirst("html") == null ? null : page.selectFirst("html").attr("lang"));
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (!element.attr(attribute).isBlank() && dateOrText(element, attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    /** A title that pops up counts only where it is nothing else that the element says. */
    private static boolean dateOrText(Element element, String attribute) {
        return !attribute.equals("title") || element.text().isBlank();
    }

    private static void byLayout(Document page, Fields fields) {
        List<Element> headings = page.select("article h1, main h1");
        List<Element> all = headings.isEmpty() ? page.select("h1") : headings;
        if (all.size() == 1 || !headings.isEmpty()) {
            fields.put(Field.TITLE, MARKED - 1, all.get(0).text());
        }
        fields.put(Field.TITLE, BY_LAYOUT, page.title());
        if (all.size() > 1) {
            fields.put(Field.TITLE, BY_LAYOUT + 1, all.get(0).text());
        }
        page.childNodes().stream().map(Object::toString).map(SAVED_FROM::matcher).filter(java.util.regex.Matcher::find).findFirst()
                .ifPresent(saved -> fields.put(Field.URL, BY_LAYOUT, saved.group(1)));
        String url = fields.metadata().url();
        if (url != null) {
            fields.put(Field.PUBLISHER, BY_LAYOUT, Fields.host(url));
        }
    }

    /** A title often ends or starts with the name of the site. */
    private static void cutSite(Fields fields) {
        String title = fields.line(Field.TITLE);
        String publisher = fields.line(Field.PUBLISHER);
        if (title == null) {
            return;
        }
        String[] parts = SITE.split(title);
        if (parts.length < 2) {
            return;
        }
        String last = parts[parts.length - 1];
        boolean isSite = publisher != null && (isSame(last, publisher) || isSame(last, Fields.host("http://" + publisher)))
                || fields.rank(Field.TITLE) >= BY_LAYOUT && title.contains(" | " + last) && last.split(" ").length <= 4;
        if (isSite) {
            fields.replace(Field.TITLE, title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s+(?:[|–—»·•]|-|::)\\s+$", ""));
        }
    }

    private static boolean isSame(String one, String other) {
        if (other == null) {
            return false;
        }
        String a = one.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String b = other.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !a.isEmpty() && (a.equals(b) || b.startsWith(a) || a.startsWith(b) && !b.isEmpty());
    }
}

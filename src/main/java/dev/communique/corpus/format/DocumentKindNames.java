package dev.communique.corpus.format;

import java.util.Locale;
import java.util.Map;

import dev.communique.fact.DocumentKind;

/** Kinds of documents by what people call them. */
final class DocumentKindNames {

    private static final Map<String, DocumentKind> KINDS = Map.ofEntries(Map.entry("news", DocumentKind.NEWS),
            Map.entry("newsarticle", DocumentKind.NEWS), Map.entry("reportagenewsarticle", DocumentKind.NEWS),
            Map.entry("newsreport", DocumentKind.NEWS), Map.entry("communique", DocumentKind.COMMUNIQUE),
            Map.entry("communiqué", DocumentKind.COMMUNIQUE), Map.entry("jointcommunique", DocumentKind.COMMUNIQUE),
            Map.entry("jointstatement", DocumentKind.COMMUNIQUE), Map.entry("jointdeclaration", DocumentKind.COMMUNIQUE),
            Map.entry("pressrelease", DocumentKind.PRESS_RELEASE), Map.entry("pressstatement", DocumentKind.PRESS_RELEASE),
            Map.entry("mediarelease", DocumentKind.PRESS_RELEASE), Map.entry("mediastatement", DocumentKind.PRESS_RELEASE),
            Map.entry("readout", DocumentKind.READOUT), Map.entry("chronology", DocumentKind.CHRONOLOGY),
            Map.entry("timeline", DocumentKind.CHRONOLOGY), Map.entry("transcript", DocumentKind.TRANSCRIPT),
            Map.entry("pressbriefing", DocumentKind.TRANSCRIPT), Map.entry("interview", DocumentKind.TRANSCRIPT),
            Map.entry("other", DocumentKind.OTHER));

    private DocumentKindNames() {
    }

    /** The kind that a name means; null where it means none. */
    static DocumentKind kind(String name) {
        return KINDS.get(name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
    }
}

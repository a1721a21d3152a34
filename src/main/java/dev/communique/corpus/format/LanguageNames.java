package dev.communique.corpus.format;

import java.util.Locale;
import java.util.Map;

/** Languages by the names that people write where a tag is meant. */
final class LanguageNames {

    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("english", "en"), Map.entry("french", "fr"),
            Map.entry("français", "fr"), Map.entry("spanish", "es"), Map.entry("español", "es"), Map.entry("german", "de"),
            Map.entry("deutsch", "de"), Map.entry("italian", "it"), Map.entry("portuguese", "pt"), Map.entry("russian", "ru"),
            Map.entry("arabic", "ar"), Map.entry("chinese", "zh"), Map.entry("japanese", "ja"), Map.entry("korean", "ko"),
            Map.entry("turkish", "tr"), Map.entry("persian", "fa"), Map.entry("urdu", "ur"), Map.entry("dutch", "nl"),
            Map.entry("polish", "pl"), Map.entry("ukrainian", "uk"), Map.entry("hindi", "hi"), Map.entry("indonesian", "id"));

    private LanguageNames() {
    }

    /** The tag of a language's name; null where it is not known. */
    static String tag(String name) {
        return TAGS.get(name.toLowerCase(Locale.ROOT));
    }
}

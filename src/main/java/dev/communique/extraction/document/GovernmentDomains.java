package dev.communique.extraction.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;

import dev.communique.extraction.lexicon.WordLists;

/** Tells whose government an address on the web is of: {@code www.dfat.gov.au} is Australia's. */
final class GovernmentDomains {

    private static final Map<String, String> OWN = WordLists.meanings("documents.txt", "OWN_DOMAINS");
    private static final Set<String> GOVERNMENT = WordLists.words("documents.txt", "GOVERNMENT_DOMAINS");
    /** Country codes of the web that are none of ISO 3166. */
    private static final Map<String, String> OTHER_CODES = WordLists.meanings("documents.txt", "COUNTRY_CODES");

    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");
    private static final Pattern PATH = Pattern.compile("[/:?#].*$");

    private GovernmentDomains() {
    }

    /** The ISO 3166-1 alpha-3 code of the state whose government has an address; null where none has. */
    static String state(String address) {
        if (address == null || address.indexOf('.') < 0) {
            return null;
        }
        String host = PATH.matcher(SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("")).replaceFirst("");
        List<String> parts = Arrays.asList(host.split("\\."));
        if (parts.size() < 2 || host.indexOf(' ') >= 0) {
            return null;
        }
        String last = parts.get(parts.size() - 1);
        if (OWN.containsKey(last)) {
            return OWN.get(last);
        }
        return parts.subList(0, parts.size() - 1).stream().anyMatch(GOVERNMENT::contains) && last.length() == 2 ? country(last) : null;
    }

    private static String country(String code) {
        if (OTHER_CODES.containsKey(code)) {
            return OTHER_CODES.get(code);
        }
        try {
            return new Locale("", code).getISO3Country();
        } catch (MissingResourceException e) {
            return null; // no country's code
        }
    }
}

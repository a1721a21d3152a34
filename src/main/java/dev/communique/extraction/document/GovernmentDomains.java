package dev.communique.extraction.document;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.GovernmentHosts;

/** Tells whose government an address on the web is of: {@code www.dfat.gov.au} is Australia's. */
final class GovernmentDomains {

    /** Country codes of the web that are none of ISO 3166. */
    private static final Map<String, String> OTHER_CODES = WordLists.meanings("documents.txt", "COUNTRY_CODES");

    private GovernmentDomains() {
    }

    /** The ISO 3166-1 alpha-3 code of the state whose government has an address; null where none has. */
    static String state(String address) {
        if (address == null || address.indexOf('.') < 0) {
            return null;
        }
        String host = GovernmentHosts.of(address);
        if (host.indexOf(' ') >= 0 || !GovernmentHosts.isOne(host)) {
            return null;
        }
        String owner = GovernmentHosts.owner(host);
        return owner != null ? owner : country(host.substring(host.lastIndexOf('.') + 1));
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

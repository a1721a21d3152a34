package dev.communique.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses on the web that governments have: {@code www.dfat.gov.au}, {@code gob.mx}, {@code state.gov}. */
public final class GovernmentHosts {

    /** What stands before a country's code. */
    private static final Set<String> BEFORE_CODE = Set.of("gov", "go", "gob", "gouv", "govt", "gc", "government", "gub", "guv");
    /** What ends the addresses of one government alone, and the ISO 3166-1 alpha-3 code of its state. */
    private static final Map<String, String> OWN = Map.of("gov", "USA", "mil", "USA");
    private static final Pattern ADDRESS = Pattern
            .compile("(?i)(?:https?://|\\bwww\\.)[\\w-]{1,40}(?:\\.[\\w-]{1,40}){0,6}(?:[/?#:]\\S*)?");
    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");
    private static final Pattern PATH = Pattern.compile("[/:?#].*$");
    /** Words that send a reader elsewhere. */
    private static final Pattern ELSEWHERE = Pattern
            .compile("(?i)\\b(?:read|see|visit|more|details?|information|advice|apply|register|go to|click|check|call|consult)\\b");
    /** Words with which a line begins that tells where its text comes from. */
    private static final Pattern SOURCE = Pattern
            .compile(
                    "(?i)\\W*(?:source|original(?: text)?|published (?:by|on|at)|issued by|(?:media|press|news) (?:releases?|statements?))\\b.*");

    private GovernmentHosts() {
    }

    /** Whether a host is one of a government. */
    public static boolean isOne(String host) {
        List<String> parts = Arrays.asList(host.toLowerCase(Locale.ROOT).split("\\."));
        String last = parts.get(parts.size() - 1);
        return parts.size() > 1 && (OWN.containsKey(last)
                || last.length() == 2 && parts.subList(0, parts.size() - 1).stream().anyMatch(BEFORE_CODE::contains));
    }

    /** The ISO 3166-1 alpha-3 code of the one state whose government has all addresses that end like this host; null where none has. */
    public static String owner(String host) {
        return OWN.get(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The host of an address, in small letters. */
    public static String of(String address) {
        return PATH.matcher(SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("")).replaceFirst("");
    }

    /** The hosts of governments in a line, but for those to which it sends its reader: "read more at …". */
    public static List<String> in(String line) {
        Matcher address = ADDRESS.matcher(line);
        return !mayHave(line) || !address.find() || ELSEWHERE.matcher(line.substring(0, address.start())).find()
                ? List.of()
                : addresses(line).map(GovernmentHosts::of).filter(GovernmentHosts::isOne).toList();
    }

    /** Those in a line that names where its text comes from: by an address alone, or behind "Source:" or "Media release". */
    public static List<String> asSource(String line) {
        boolean source = mayHave(line)
                && (ADDRESS.matcher(line.strip()).matches() || SOURCE.matcher(line).matches() && !line.strip().endsWith("."));
        return source ? in(line) : List.of();
    }

    private static boolean mayHave(String line) {
        return line.indexOf("http") >= 0 || line.indexOf("www.") >= 0;
    }

    private static Stream<String> addresses(String line) {
        return ADDRESS.matcher(line).results().map(found -> found.group());
    }
}

package dev.communique.extraction.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.ActorType;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.GovernmentHosts;

/**
 * Who issues a document, and from which state it tells.
 *
 * @param kind   what sort of document it is
 * @param issuer the body or state that issues it; null where nothing tells
 * @param home   the state whose officials are named without their state; null where nothing tells
 * @param topic  the state that the headline begins with, as what does something: "Australia welcomes …"; null where it begins otherwise
 */
public record DocumentSource(DocumentKind kind, Entity issuer, Entity home, Entity topic) {

    private static final int LONGEST_HEAD = 600;
    private static final int LONGEST_LINE = 90;
    private static final Set<DocumentKind> OF_ONE_SIDE = Set.of(DocumentKind.PRESS_RELEASE, DocumentKind.READOUT);
    private static final Set<DocumentKind> SPOKEN = Set.of(DocumentKind.PRESS_RELEASE, DocumentKind.TRANSCRIPT);
    /** A headline's words between "by" and what the words are about, or where they are said. */
    private static final Pattern BY = Pattern
            .compile("\\b(?:by|from|of) (.+?)(?=$|[,:–—]| (?:on|at|to|in|following|regarding|after|during|with)\\b)");
    /** In a headline before whom somebody meets, and where. */
    private static final Pattern BESIDE = Pattern.compile(" (?:with|to|at|from) ");
    /** "4:42 P.M. EDT" as a line of its own: when remarks began or ended. */
    private static final Pattern CLOCK = Pattern
            .compile("(?m)^[^\\w\\n]{0,9}\\d{1,2}:\\d\\d[ \\t]+[AaPp]\\.?[Mm]\\.?[ \\t]+([A-Z]{3,4})[^\\w\\n]{0,9}$");
    /** Codes of states by the zones of time by which they tell the hour most often. */
    private static final Map<String, String> ZONES = WordLists.meanings("documents.txt", "ZONES");
    private static final Set<String> ANNOUNCING = WordLists.words("documents.txt", "ANNOUNCING");
    private static final String WE = String.join(" ", WordLists.inOrder("documents.txt", "WE"));

    /**
     * The source of a document: its publisher, those who say "We, the …", a letterhead, who announces in its first sentence, or the state
     * with which the headline of a release begins.
     *
     * @param title     its headline, or null
     * @param body      its text
     * @param publisher who publishes it, a name or the host of an address; or null
     */
    public static DocumentSource of(String title, String body, String publisher, EntityIndex index) {
        DocumentKind kind = DocumentKinds.of(title, body, publisher);
        Entity issuer = publisher == null ? null : organization(publisher, index);
        Entity home = index.state(GovernmentDomains.state(publisher));
        String head = body.substring(0, Math.min(body.length(), LONGEST_HEAD));
        for (String line : head.split("\n+")) {
            issuer = issuer == null ? issuer(line.strip(), kind, index) : issuer;
        }
        for (String line : head.split("\n+")) {
            for (String host : home == null ? GovernmentHosts.asSource(line) : List.<String>of()) {
                home = home == null ? index.state(GovernmentDomains.state(host)) : home;
            }
        }
        if (issuer == null && title != null && kind == DocumentKind.PRESS_RELEASE) {
            issuer = NamedInText.firstNamed(title, index);
        }
        if (issuer == null && title != null && SPOKEN.contains(kind)) {
            issuer = speaker(title, index);
        }
        home = home != null ? home : issuer == null ? null : issuer.isState() ? issuer : index.state(issuer.country());
        return new DocumentSource(kind, issuer, home, title == null ? null : topic(title, index));
    }

    /** "Statement by the Minister of Foreign Affairs of Peru on …": the one state or body that is named before the occasion; null for several. */
    private static Entity speaker(String title, EntityIndex index) {
        Matcher by = BY.matcher(title);
        List<Entity> named = by.find() ? NamedInText.allNamed(by.group(1), index) : List.of();
        return named.size() == 1 && !named.get(0).isPerson() ? named.get(0) : null;
    }

    /**
     * As this, where nothing else told the home: the state of the only body that the headline names, of the clock by which remarks were
     * made, or of the bodies that the text names.
     *
     * @param ofBodies the state that the text's bodies are of, or null
     * @param ofEnvoys the state whose envoys the text tells of, or null
     */
    public DocumentSource withHome(String title, String body, Entity ofBodies, Entity ofEnvoys, EntityIndex index) {
        boolean own = OF_ONE_SIDE.contains(kind) || SPOKEN.contains(kind);
        if (home != null || !own) {
            return this;
        }
        List<Entity> named = title == null ? List.of() : NamedInText.allNamed(BESIDE.split(title, 2)[0], index);
        Entity seat = named.size() == 1 && named.get(0).type() == ActorType.GOVERNMENT_BODY ? index.state(named.get(0).country()) : null;
        Matcher stamp = CLOCK.matcher(body);
        Entity clock = kind == DocumentKind.TRANSCRIPT && stamp.find()
                ? index.state(ZONES.get(stamp.group(1).toLowerCase(Locale.ROOT)))
                : null;
        return new DocumentSource(kind, issuer,
                seat != null ? seat : clock != null ? clock : ofBodies != null || kind != DocumentKind.PRESS_RELEASE ? ofBodies : ofEnvoys,
                topic);
    }

    /** Whether one side alone speaks in it. */
    public boolean isOfOneSide() {
        return OF_ONE_SIDE.contains(kind);
    }

    private static Entity topic(String title, EntityIndex index) {
        String[] words = title.strip().split("\\s+");
        for (int count = 1; count <= 3 && count + 1 < words.length; count++) {
            Entity named = NamedInText.wholly(String.join(" ", Arrays.copyOf(words, count)), index);
            if (named != null && named.isState() && words[count].matches("\\p{L}{3,}(s|ed)")) {
                return named;
            }
        }
        return null;
    }

    /** Who issues a document by one line of its head; null where the line does not tell. */
    private static Entity issuer(String line, DocumentKind kind, EntityIndex index) {
        String small = line.replaceFirst("^[^\\p{L}]*", "").replace(",", "").toLowerCase(Locale.ROOT);
        if (small.startsWith(WE)) {
            List<Entity> all = NamedInText.allNamed(line, index);
            return all.size() == 1 ? all.get(0) : null;
        }
        boolean letterhead = line.length() < LONGEST_LINE && !line.endsWith(".") && !line.contains(",");
        if (letterhead && OF_ONE_SIDE.contains(kind)) {
            return organization(line, index);
        }
        boolean announced = kind == DocumentKind.PRESS_RELEASE
                && Arrays.stream(small.split("\\s+")).limit(16).anyMatch(ANNOUNCING::contains);
        return announced ? NamedInText.firstNamed(line, index) : null;
    }

    private static Entity organization(String name, EntityIndex index) {
        Entity named = NamedInText.wholly(name, index);
        return named == null || named.isPerson() || named.type() == ActorType.COMPANY ? null : named;
    }
}

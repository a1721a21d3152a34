package dev.communique.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.NameFinder.Match;
import dev.communique.extraction.Referent.Gender;
import dev.communique.extraction.Referent.Role;
import dev.communique.fact.ActorType;

/**
 * Reads the names in a text: known ones, and new ones by what they are made of (given names, "Ministry of …", "… Corporation"), by the
 * titles before them, and by what is told of them. Everybody who is introduced by the full name is met before short names are read.
 */
final class NameReader {

    private static final int LONGEST_RUN = 14;
    private static final int LONGEST_TITLE = 12;
    private static final int LONGEST_HEADLINE = 40;
    private static final Set<String> RETIRED = Set.of("retd", "retd.", "ret", "ret.", "retired", "rtd");
    private static final Set<String> MALE = Set.of("mr", "sir", "king", "prince", "lord", "sheikh", "emir", "sultan", "pope", "congressman",
            "spokesman", "chairman", "businessman", "father", "brother", "son", "husband", "imam", "datuk");
    private static final Set<String> FEMALE = Set.of("mrs", "ms", "miss", "mme", "dame", "queen", "princess", "lady", "congresswoman",
            "spokeswoman", "chairwoman", "businesswoman", "mother", "sister", "daughter", "wife", "actress", "baroness", "sheikha");
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "mme", "sir", "dame", "prof");
    private static final Set<String> SUFFIXES_OF_ADJECTIVES = Set.of("led", "like", "era", "born", "based", "run", "wide", "only", "style",
            "backed", "made", "owned", "controlled", "held", "funded", "occupied", "speaking", "related", "sponsored", "aligned",
            "friendly",
            "lago", "in", "elect", "turned", "up");

    private static final Set<String> PLACE_STARTS = Set.of("san", "santa", "saint", "st.", "fort", "port", "lake", "mount", "camp", "new",
            "los", "las",
            "el", "cape", "north", "south", "east", "west", "operation", "hurricane", "typhoon", "storm", "king", "queen", "prince");

    private record Run(int first, int last) {
    }

    /** One word of a name behind a title. */
    private record TitledName(int first, int last, int titleStart) {
    }

    private final List<Token> tokens;
    private final Cast cast;
    private final Match[] matchAt;
    private final Mention[] mentions;
    private final Set<String> lowerWords = new HashSet<>();
    /** Runs of which the words alone don't tell what they name. */
    private final List<Run> open = new ArrayList<>();
    private final List<TitledName> titled = new ArrayList<>();
    private final Map<String, Run> openByFirst = new HashMap<>();
    private final Map<String, Referent> acronyms = new HashMap<>();
    /** Acronyms of what is no actor. */
    private final Set<String> things = new HashSet<>();

    private NameReader(List<Token> tokens, Cast cast, Match[] matchAt) {
        this.tokens = tokens;
        this.cast = cast;
        this.matchAt = matchAt.clone();
        this.mentions = new Mention[tokens.size()];
    }

    /**
     * The mentions by name, each at the index of its first token; null elsewhere.
     *
     * @param matchAt where known names stand, by the first token
     */
    static Mention[] read(List<Token> tokens, Cast cast, Match[] matchAt) {
        NameReader reader = new NameReader(tokens, cast, matchAt);
        tokens.stream().filter(token -> token.isWord() && !token.isCapital()).forEach(token -> reader.lowerWords.add(token.lower()));
        for (int i = 0; i < tokens.size();) {
            i = reader.isNamePart(i) ? reader.run(i) : i + 1;
        }
        reader.open.forEach(reader::unknown);
        reader.titled.forEach(reader::titledSurname);
        reader.open.stream().filter(run -> run.last() > run.first())
                .forEach(run -> reader.openByFirst.putIfAbsent(tokens.get(run.first()).lower(), run));
        reader.open.forEach(reader::later);
        return reader.mentions;
    }

    private Token token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NONE;
    }

    private boolean isNamePart(int i) {
        return token(i).isCapital() && (matchAt[i] != null || !isNoName(i) || isGivenNameThatIsCommon(i));
    }

    /** At the start of a sentence every word has a capital; elsewhere only names have, and days, months and "I". */
    private boolean isNoName(int i) {
        boolean modifies = Words.MODIFIERS.contains(token(i).lower()) && token(i + 1).isCapital();
        return isSentenceStart(i) && !modifies ? Words.isCommon(token(i)) : Words.CALENDAR.contains(Words.bare(token(i)));
    }

    private boolean isSentenceStart(int i) {
        Token before = token(i - 1);
        return before.isParagraph() || before.isMark() && !before.isHyphen() && !before.is(",") && !before.is("&") && !before.is("/")
                && !before.is(")");
    }

    private boolean isGivenNameThatIsCommon(int i) {
        return Words.isGivenName(token(i)) && token(i + 1).isCapital() && !Words.isCommon(token(i + 1));
    }

    /** Whether a token stands in a line of which most words are capitals, as headlines are: there every word looks like a name. */
    private boolean isHeadline(int at) {
        int first = at;
        while (first > 0 && !token(first - 1).isParagraph() && at - first < LONGEST_HEADLINE) {
            first--;
        }
        int capitals = 0;
        int words = 0;
        int i = first;
        for (; i < tokens.size() && !token(i).isParagraph() && i - first < LONGEST_HEADLINE; i++) {
            if (token(i).isWord() && token(i).text().length() > 3) {
                words++;
                capitals += token(i).isCapital() ? 1 : 0;
            }
        }
        return words > 3 && !token(i - 1).isStop() && i - first < LONGEST_HEADLINE && capitals >= 0.7 * words;
    }

    /** Reads the run of capital words that starts at a token; gives where to go on. */
    private int run(int first) {
        int last = first;
        boolean organization = isHead(token(first));
        for (int next = next(last, organization); next > 0 && next - first < LONGEST_RUN; next = next(last, organization)) {
            last = next;
            organization |= isHead(token(last));
        }
        if (matchAt[first] != null) {
            last = Math.max(last, matchAt[first].last());
        }
        if (token(first - 1).is("(") && token(first + 1).isHyphen() && token(first).text().length() == 1) {
            return last + 1; // (D-Va.)
        }
        if (last > first && matchAt[first] == null && isHeadline(first)) {
            for (int i = first; i <= last; i++) {
                open.add(new Run(i, i));
            }
            knownWithin(first, last);
            return last + 1;
        }
        segment(first, last);
        return last + 1;
    }

    private static boolean isHead(Token token) {
        String word = Words.bare(token);
        return Words.BODY.contains(word) || Words.ORGANIZATION.contains(word) || Words.COMPANY.contains(word) || Words.FORCE.contains(word)
                || word.equals("minister") || word.equals("secretary") || word.equals("chief") || word.equals("president")
                || Words.NO_ACTOR.contains(word);
    }

    /** The next token of a run behind one of its tokens, or -1. */
    private int next(int at, boolean organization) {
        if (at < tokens.size() && matchAt[at] != null && matchAt[at].last() > at) {
            return matchAt[at].last();
        }
        int next = at + 1;
        if (token(next).isHyphen() && !token(next).gap() && !token(next + 1).gap() && token(next + 1).isWord()) {
            boolean part = token(next + 1).isCapital()
                    || token(next + 1).text().length() <= 5 && !token(next + 1).in(SUFFIXES_OF_ADJECTIVES) && token(at).isCapital();
            return part ? next + 1 : -1;
        }
        if (isNickname(next)) {
            return next + 3;
        }
        if (token(next).is("(") && token(next + 1).in(RETIRED) && token(next + 2).is(")") && token(next + 3).isCapital()) {
            return next + 3;
        }
        if (token(next).is(",") && (Words.bare(token(next + 1)).equals("jr") || Words.bare(token(next + 1)).equals("sr"))) {
            return next + 1;
        }
        if (!token(next).isWord() || token(next).is("'s")) {
            return -1;
        }
        if (token(next).isCapital()) {
            return isBreak(next) ? -1 : next;
        }
        if (token(next).in(Words.PARTICLES) && (!organization || Words.isGivenName(token(at)))) {
            int after = token(next + 1).in(Words.PARTICLES) ? next + 2 : next + 1;
            boolean joined = token(after).isHyphen() && token(after + 1).isCapital();
            return joined ? after + 1 : token(after).isCapital() && matchAt[at] == null ? after : -1;
        }
        return organization ? connected(next) : -1;
    }

    /** Marcia "Cia" Price. */
    private boolean isNickname(int mark) {
        return token(mark).isMark() && "\"“‘'".contains(token(mark).text()) && token(mark).gap() && token(mark + 1).isCapital()
                && token(mark + 2).isMark() && "\"”’'".contains(token(mark + 2).text()) && token(mark + 3).isCapital()
                && token(mark + 3).gap()
                && !isBreak(mark + 3) && Words.isGivenName(token(mark - 1));
    }

    /** "Ministry of the Interior", "University of Sciences and Technology". */
    private int connected(int next) {
        if (token(next).is("of") || token(next).is("for") || token(next).is("on")) {
            int after = token(next + 1).is("the") ? next + 2 : next + 1;
            return token(after).isCapital() && !Words.isCommon(token(after)) ? after : -1;
        }
        boolean listed = token(next).is("and") && token(next + 1).isCapital() && !Words.isGivenName(token(next + 1))
                && (next + 1 >= tokens.size() || matchAt[next + 1] == null) && !Words.TITLE.contains(Words.bare(token(next + 1)));
        return listed && isWithinOf(next) ? next + 1 : -1;
    }

    /** Whether "of" or "for" stands shortly before, so that "and" goes on with what the name is about. */
    private boolean isWithinOf(int at) {
        for (int i = at - 1; i > at - 5 && i > 0; i--) {
            if (token(i).is("of") || token(i).is("for")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int i) {
        return isNoName(i) && !Words.isGivenName(token(i));
    }

    private void segment(int first, int last) {
        int start = first;
        while (start < last && matchAt[start] == null && isBreak(start) && !(Words.TITLE.contains(Words.bare(token(start))))) {
            start++;
        }
        int title = lastTitle(start, last);
        if (title >= 0 && title < last) {
            titled(start, title, last);
        } else if (title == last && start < last && !headBeforeOf(start, last, Words.ORGANIZATION)
                && !headBeforeOf(start, last, Words.BODY)) {
            office(start, title);
        } else if (title < 0 || start < last) {
            plain(start, last, titleBefore(start) ? phraseStart(start) : -1);
        }
    }

    /** The last word of a run that is a title, or -1; those within a known name are none. */
    private int lastTitle(int first, int last) {
        int found = -1;
        for (int i = first; i <= last; i++) {
            if (matchAt[i] != null && matchAt[i].last() > i) {
                i = matchAt[i].last();
            } else if (isTitle(token(i)) && !isBodyAhead(i, last) && !(i == last && i > first && Words.isGivenName(token(i - 1)))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isTitle(Token token) {
        String word = Words.bare(token);
        return token.isCapital() && (Words.TITLE.contains(word) || Words.PERSON.contains(word)) && !Words.isGivenName(token);
    }

    /** "General Assembly", "Prime Minister's Office": the run ends as an organization's name does. */
    private boolean isBodyAhead(int at, int last) {
        return at < last && isHead(token(last)) && !isTitle(token(last)) && token(at + 1).isCapital();
    }

    /** A run with a title in it: what stands before belongs to the office, what stands behind is the name. */
    private void titled(int first, int title, int last) {
        int name = title + 1;
        if (token(name).is("(")) {
            name += 3;
        }
        if (token(name).is("of") || token(name).is("for") || token(name).is("and") || token(name).isHyphen()) {
            while (name <= last && !(Words.isGivenName(token(name)) && name < last)) {
                name++;
            }
            if (name > last) {
                office(first, last);
                return;
            }
        }
        if (name <= last) {
            person(name, last, titleBefore(first) ? phraseStart(first) : first);
        }
    }

    /** An office without its holder's name: "Foreign Office Spokesperson"; what it is an office of is a name. */
    private void office(int first, int last) {
        int end = last;
        while (end > first && isTitle(token(end)) || end > first && Words.MODIFIERS.contains(token(end).lower()) && !isHead(token(end))) {
            end--;
        }
        if (end >= first && !isTitle(token(end))) {
            plain(first, end, -1);
        }
    }

    private boolean titleBefore(int first) {
        int before = first - 1;
        if (token(before).isParagraph() || token(first).isParagraph()) {
            return false;
        }
        Token token = token(before);
        return token.isWord() && !token.isCapital() && (Words.PERSON.contains(token.lower()) || Words.TITLE.contains(token.lower()))
                && !token.is("general") || token.isMark() && token.text().equals(")") && token(before - 1).in(RETIRED);
    }

    /** Where the title in front of a name begins: "Pakistan’s former army chief Gen. (retd) …". */
    private int phraseStart(int name) {
        int start = name;
        for (int i = name - 1; i >= 0 && i > name - LONGEST_TITLE; i--) {
            Token token = token(i);
            boolean part = token.isWord() && (Words.PERSON.contains(Words.bare(token)) || Words.TITLE.contains(Words.bare(token))
                    || Words.MODIFIERS.contains(token.lower()) || isHead(token) || token.isCapital() && !Words.isCommon(token)
                    || token.is("'s") || token.isAcronym()) || token.isHyphen() || token.is("(") || token.is(")") || token.in(RETIRED)
                    || (token.is("of") || token.is("and") || token.is("for")) && i + 1 < name && start == i + 1
                            && (isTitle(token(i - 1)) || Words.PERSON.contains(token(i - 1).lower()));
            if (!part || token.isParagraph()) {
                break;
            }
            start = i;
        }
        while (start < name && (token(start).is("and") || token(start).is("of") || token(start).is("'s") || token(start).isMark())) {
            start++;
        }
        return start;
    }

    /** A run without a title; {@code titleStart} where one stands before it in small letters, else -1. */
    private void plain(int first, int last, int titleStart) {
        Match known = matchAt[first];
        if (known != null && known.last() >= last) {
            if (titleStart < 0 || !Words.isGivenName(token(first))) {
                known(known);
                return;
            }
        }
        if (isThing(first, last)) {
            knownWithin(first, last);
            acronymBehind(first, last, null);
        } else if (isOrganization(first, last)) {
            organization(first, last);
        } else if (known != null && !(Words.isGivenName(token(first)) && known.first() == known.last() && last > first)) {
            known(known);
            if (known.last() < last) {
                segment(known.last() + 1 + (token(known.last() + 1).isHyphen() ? 1 : 0), last);
            }
        } else if (titleStart >= 0) {
            person(first, last, titleStart);
        } else if (personStart(first, last) >= 0) {
            person(personStart(first, last), last, -1);
        } else if (knownBehind(first, last) > 0) {
            int at = knownBehind(first, last);
            open.add(new Run(first, at - 1));
            segment(at, last);
        } else {
            open.add(new Run(first, last));
        }
    }

    /** Where in a run a person's name starts: at a given name, or where initials stand in it; -1 where none does. */
    private int personStart(int first, int last) {
        if (last == first) {
            return -1;
        }
        for (int i = first; i < last; i++) {
            boolean initial = token(i).isAbbreviation() && Character.isUpperCase(token(i).text().charAt(0)) && token(i).text().length() < 6
                    && token(i).text().indexOf('.') == 1;
            if (matchAt[i] == null && (Words.isGivenName(token(i)) && !token(i + 1).is("of") || initial)) {
                return hasKnown(i + 1, last - 1) ? -1 : initial && i == first + 1 && !Words.isCommon(token(first)) ? first : i;
            }
        }
        boolean familyFirst = !token(first + 1).isHyphen() && Words.isGivenName(token(last)) && last - first <= 3
                && !token(first).in(PLACE_STARTS) && matchAt[last] == null
                && token(first).text().length() > 1 && !token(first).isAcronym();
        return familyFirst ? first : -1;
    }

    private boolean hasKnown(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (matchAt[i] != null && matchAt[i].last() > i) {
                return true;
            }
        }
        return false;
    }

    private int knownBehind(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (matchAt[i] != null) {
                return i;
            }
        }
        return -1;
    }

    private boolean isThing(int first, int last) {
        return last > first && Words.NO_ACTOR.contains(Words.bare(token(last))) && matchAt[last] == null
                || headBeforeOf(first, last, Words.NO_ACTOR);
    }

    /** "Treaty of Rome", "Ministry of Defence": the head comes first. */
    private boolean headBeforeOf(int first, int last, Set<String> heads) {
        for (int i = first; i < last; i++) {
            if (token(i + 1).is("of") || token(i + 1).is("for") || token(i + 1).is("on")) {
                return heads.contains(Words.bare(token(i)));
            }
        }
        return false;
    }

    private boolean isOrganization(int first, int last) {
        if (last == first) {
            return false;
        }
        return organizationType(first, last) != null;
    }

    private ActorType organizationType(int first, int last) {
        if (token(last).is("bank") && token(first).in(PLACE_STARTS)) {
            return null; // the West Bank
        }
        ActorType atEnd = headType(Words.bare(token(last)));
        if (atEnd != null && (!Words.isGivenName(token(first)) || !Words.isGivenName(token(last)))) {
            return atEnd;
        }
        for (int i = first; i < last; i++) {
            if (token(i + 1).is("of") || token(i + 1).is("for") || token(i + 1).is("on")) {
                return headType(Words.bare(token(i)));
            }
        }
        return null;
    }

    private static ActorType headType(String word) {
        if (Words.BODY.contains(word)) {
            return ActorType.GOVERNMENT_BODY;
        }
        if (Words.FORCE.contains(word)) {
            return ActorType.ARMED_FORCES;
        }
        if (Words.COMPANY.contains(word)) {
            return ActorType.COMPANY;
        }
        return Words.ORGANIZATION.contains(word) ? ActorType.OTHER : null;
    }

    private void known(Match match) {
        boolean currency = token(match.last() + 1).is("$") && !token(match.last() + 1).gap();
        if (match.place() || currency) {
            return;
        }
        Referent referent = cast.known(match.name().owner());
        Mention mention = Mention.named(match.first(), match.last(), referent);
        mention.attributive = Gazetteer.isAdjective(match.name().text()) || token(match.last() + 1).is("'s")
                || isJoined(match.last() + 1) || isJoined(match.first() - 1);
        mentions[match.first()] = mention;
        acronymBehind(match.first(), match.last(), referent);
    }

    /** "Pakistan-China": a hyphen between two words. */
    private boolean isJoined(int hyphen) {
        return (token(hyphen).isHyphen() || token(hyphen).text().equals("–")) && !token(hyphen).gap() && !token(hyphen + 1).gap();
    }

    private void knownWithin(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (matchAt[i] != null) {
                known(matchAt[i]);
                i = matchAt[i].last();
            }
        }
    }

    private void organization(int first, int last) {
        int from = possessorStart(first);
        Bodies.Body body = Bodies.within(tokens, from, last, cast, matchAt);
        body = body != null && body.first() == from && body.last() == last ? body : null;
        Referent referent;
        if (body != null) {
            referent = body.referent();
        } else {
            referent = cast.organization(text(first, last), organizationType(first, last));
            if (referent.country == null && matchAt[first] != null && referent.known == null) {
                Referent owner = cast.known(matchAt[first].name().owner());
                referent.country = owner.country;
            }
        }
        Mention mention = Mention.named(first, last, referent);
        mention.attributive = token(last + 1).is("'s");
        mention.title = body != null && from < first ? from : -1;
        mentions[first] = mention;
        acronymBehind(first, last, referent);
    }

    /** "Kazakhstan’s Ministry of Transport": whose it is stands before the run. */
    private int possessorStart(int first) {
        if (!token(first - 1).is("'s")) {
            return first;
        }
        for (int i = first - 2; i >= 0 && i > first - 6; i--) {
            if (matchAt[i] != null && matchAt[i].last() == first - 2) {
                return i;
            }
        }
        return first;
    }

    /** "… (IMCTC)": the acronym stands for the name before it from here on. */
    private void acronymBehind(int first, int last, Referent referent) {
        if (!token(last + 1).is("(") || !token(last + 2).isWord() || !token(last + 3).is(")")) {
            return;
        }
        Token acronym = token(last + 2);
        if (!acronym.isAcronym() && !(acronym.text().length() > 1 && Character.isUpperCase(acronym.text().codePointAt(1)))) {
            return;
        }
        if (referent == null) {
            things.add(acronym.lower());
        } else if (matchAt[last + 2] == null || cast.gazetteer().byName(matchAt[last + 2].name().owner()) != referent.known) {
            matchAt[last + 2] = null;
            cast.alias(acronym.text(), referent);
            acronyms.put(acronym.lower(), referent);
        }
    }

    private void person(int first, int last, int titleStart) {
        List<Token> words = tokens.subList(first, last + 1);
        boolean one = words.stream().skip(1).noneMatch(Token::gap); // "Al-Moghedi"
        if (one) {
            titled.add(new TitledName(first, last, titleStart));
        } else {
            person(first, last, titleStart, cast.person(text(first, last), words));
        }
    }

    private void person(int first, int last, int titleStart, Referent person) {
        Mention mention = Mention.named(first, last, person);
        mention.attributive = token(last + 1).is("'s");
        mentions[first] = mention;
        if (titleStart >= 0 && titleStart < first) {
            mention.title = titleStart;
            title(person, titleStart, first - 1, first, last);
        }
    }

    private void title(Referent person, int first, int last, int nameFirst, int nameLast) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            words.add(Words.bare(token(i)));
        }
        gender(person, words);
        Referent organization = organizationIn(first, last);
        if (words.stream().allMatch(word -> HONORIFICS.contains(word))) {
            return;
        }
        cast.office(person, new Role(text(first, last), words, organization, first, nameLast));
    }

    private static void gender(Referent person, Set<String> words) {
        if (words.stream().anyMatch(MALE::contains)) {
            person.gender = Gender.MALE;
        } else if (words.stream().anyMatch(FEMALE::contains)) {
            person.gender = Gender.FEMALE;
        }
    }

    /** What the words of a title name: the organization of the office. */
    private Referent organizationIn(int first, int last) {
        Bodies.Body body = Bodies.within(tokens, first, last, cast, matchAt);
        if (body != null) {
            if (mentions[body.first()] == null) {
                mentions[body.first()] = Mention.named(body.first(), body.last(), body.referent());
                mentions[body.first()].attributive = true;
            }
            return body.referent();
        }
        Referent found = null;
        for (int i = first; i <= last; i++) {
            if (matchAt[i] != null) {
                if (mentions[i] == null) {
                    known(matchAt[i]);
                }
                found = cast.known(matchAt[i].name().owner());
                i = matchAt[i].last();
            } else if (mentions[i] != null && mentions[i].only() != null && !mentions[i].only().isPerson()) {
                found = mentions[i].only();
            } else if (token(i).isAcronym() && token(i).text().length() > 2 && token(i).text().indexOf('.') < 0) {
                found = acronyms.containsKey(token(i).lower())
                        ? acronyms.get(token(i).lower())
                        : cast.organization(token(i).text(), ActorType.OTHER);
                mentions[i] = Mention.named(i, i, found);
                mentions[i].attributive = true;
            }
        }
        return found;
    }

    private String text(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first && token(i).gap()) {
                text.append(' ');
            }
            text.append(token(i).text());
        }
        return text.toString();
    }

    /** A run of which the words alone don't tell what it is: a person where the text treats it as one. */
    private void unknown(Run run) {
        int words = run.last() - run.first();
        if (words < 1 || words > 4 || hasHyphenOfWords(run)) {
            return;
        }
        if (isApposedToPerson(run.last()) || isSpeaking(run)) {
            person(run.first(), run.last(), -1);
        }
    }

    private boolean hasHyphenOfWords(Run run) {
        return token(run.first() + 1).isHyphen() && run.last() == run.first() + 2;
    }

    /** "…, 54, …", "…, the head of …", "… (D-Va.)". */
    private boolean isApposedToPerson(int last) {
        if (token(last + 1).is(",") && token(last + 2).isNumber() && token(last + 3).is(",")) {
            return true;
        }
        if (token(last + 1).is("(") && (token(last + 2).is("d") || token(last + 2).is("r") || token(last + 2).is("i"))
                && token(last + 3).isHyphen()) {
            return true;
        }
        if (token(last + 1).is(",") && token(last + 2).is("who")) {
            return true;
        }
        if (!token(last + 1).is(",")) {
            return false;
        }
        for (int i = last + 2; i < last + 9; i++) {
            Token token = token(i);
            if (!token.isWord() && !token.isHyphen()) {
                return false;
            }
            if (Words.PERSON.contains(token.lower())) {
                return true;
            }
            if (token.in(Words.PREPOSITIONS) || token.isAuxiliary() || token.verb() != null && token.verb().isPast()) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpeaking(Run run) {
        Token after = token(run.last() + 1);
        Token before = token(run.first() - 1);
        boolean says = after.verb() != null && after.verb().says() && (after.verb().isPast() || after.is("says"));
        boolean said = before.verb() != null && before.verb().says() && before.verb().isPast() && isMark(token(run.first() - 2));
        return says || said;
    }

    private static boolean isMark(Token token) {
        return token.isMark() && !token.isHyphen();
    }

    /** A run of one or more words that may be somebody's short name. */
    private void later(Run run) {
        int first = run.first();
        int last = run.last();
        if (mentions[first] != null) {
            return;
        }
        if (first < last) {
            Referent known = cast.named(text(first, last));
            if (known != null) {
                mention(first, last, known);
                return;
            }
            if (token(first + 1).isHyphen()) {
                hyphened(first, last);
                return;
            }
            Referent byLast = cast.byNamePart(token(last), Gender.UNKNOWN);
            if (byLast != null && byLast.isPerson() && token(last).gap() && isCommonNoun(token(first)) && first + 1 == last) {
                mention(last, last, byLast);
            }
            return;
        }
        Token word = token(first);
        if (acronyms.containsKey(word.lower()) && word.isAcronym()) {
            mention(first, first, acronyms.get(word.lower()));
            return;
        }
        Referent person = cast.byNamePart(word, Gender.UNKNOWN);
        if (person != null && !(Words.isCommon(word) && lowerWords.contains(word.lower()))) {
            mention(first, first, person);
        } else if (isSpeaking(run) && !things.contains(word.lower()) && !Words.isCommon(word) && !lowerWords.contains(word.lower())) {
            speaker(word, first);
        }
    }

    /** Somebody of one name of whom nothing is known but that they speak. */
    private void speaker(Token word, int at) {
        Run longer = openByFirst.get(word.lower());
        if (longer != null && !Words.isGivenName(word)) {
            Referent organization = cast.organization(text(longer.first(), longer.last()), ActorType.OTHER);
            cast.alias(word.text(), organization);
            mention(at, at, organization);
        } else if (Words.isGivenName(word)) {
            mention(at, at, cast.person(word.text(), List.of(word)));
        } else {
            mention(at, at, cast.organization(word.text(), ActorType.OTHER));
        }
    }

    /** "Clinton-Trump", "Al-Moghedi": a name with its hyphen, or the names on both sides of it. */
    private void hyphened(int first, int last) {
        Referent whole = null;
        for (Referent person : cast.withWord(NameFinder.key(token(last)))) {
            if (person.words.contains(NameFinder.key(token(first)))) {
                whole = person;
            }
        }
        if (whole != null) {
            mention(first, last, whole);
            return;
        }
        for (int i = first; i <= last; i++) {
            Referent part = token(i).isCapital() ? cast.byNamePart(token(i), Gender.UNKNOWN) : null;
            if (part != null) {
                mention(i, i, part);
                mentions[i].attributive = true;
            }
        }
    }

    private boolean isCommonNoun(Token token) {
        return lowerWords.contains(token.lower()) || Words.isCommon(token);
    }

    private void titledSurname(TitledName name) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = Math.max(0, name.titleStart()); name.titleStart() >= 0 && i < name.first(); i++) {
            words.add(Words.bare(token(i)));
        }
        Gender gender = words.stream().anyMatch(MALE::contains)
                ? Gender.MALE
                : words.stream().anyMatch(FEMALE::contains) ? Gender.FEMALE : Gender.UNKNOWN;
        Referent person = cast.byNamePart(token(name.last()), gender);
        if (person == null || !person.isPerson()) {
            person = cast.person(text(name.first(), name.last()), tokens.subList(name.first(), name.last() + 1));
        }
        person(name.first(), name.last(), name.titleStart(), person);
    }

    private void mention(int first, int last, Referent referent) {
        Mention mention = Mention.named(first, last, referent);
        mention.attributive = token(last + 1).is("'s");
        mentions[first] = mention;
    }
}

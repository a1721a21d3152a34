package dev.communique.extraction;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.communique.extraction.Referent.Gender;
import dev.communique.extraction.Referent.Role;
import dev.communique.fact.ActorType;

/** Reads the titles in front of names: "Pakistan’s former army chief Gen. (retd) …". */
final class Titles {

    private static final int LONGEST_TITLE = 12;
    static final Set<String> RETIRED = Set.of("retd", "retd.", "ret", "ret.", "retired", "rtd");
    private static final Set<String> MALE = Set.of("mr", "sir", "king", "prince", "lord", "sheikh", "emir", "sultan", "pope", "congressman",
            "spokesman", "chairman", "businessman", "father", "brother", "son", "husband", "imam", "datuk");
    private static final Set<String> FEMALE = Set.of("mrs", "ms", "miss", "mme", "dame", "queen", "princess", "lady", "congresswoman",
            "spokeswoman", "chairwoman", "businesswoman", "mother", "sister", "daughter", "wife", "actress", "baroness", "sheikha");
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "mme", "sir", "dame", "prof");

    private final NameSheet sheet;

    Titles(NameSheet sheet) {
        this.sheet = sheet;
    }

    /** The last word of a run that is a title, or -1; those within a known name are none. */
    int lastTitle(int first, int last) {
        int found = -1;
        for (int i = first; i <= last; i++) {
            if (sheet.matchAt[i] != null && sheet.matchAt[i].last() > i) {
                i = sheet.matchAt[i].last();
            } else if (isTitle(sheet.token(i)) && !isBodyAhead(i, last)
                    && !(i == last && i > first && Words.isGivenName(sheet.token(i - 1)))) {
                found = i;
            }
        }
        return found;
    }

    /** Whether a capital word is a title. */
    static boolean isTitle(Token token) {
        String word = Words.bare(token);
        return token.isCapital() && (Words.TITLE.contains(word) || Words.PERSON.contains(word)) && !Words.isGivenName(token);
    }

    /** "General Assembly", "Prime Minister's Office": the run ends as an organization's name does. */
    private boolean isBodyAhead(int at, int last) {
        return at < last && CapitalRuns.isHead(sheet.token(last)) && !isTitle(sheet.token(last)) && sheet.token(at + 1).isCapital();
    }

    /** Whether a title in small letters stands right before a token. */
    boolean titleBefore(int first) {
        int before = first - 1;
        if (sheet.token(before).isParagraph() || sheet.token(first).isParagraph()) {
            return false;
        }
        Token token = sheet.token(before);
        return token.isWord() && !token.isCapital() && (Words.PERSON.contains(token.lower()) || Words.TITLE.contains(token.lower()))
                && !token.is("general") || token.isMark() && token.text().equals(")") && sheet.token(before - 1).in(RETIRED);
    }

    /** Where the title in front of a name begins: "Pakistan’s former army chief Gen. (retd) …". */
    int phraseStart(int name) {
        int start = name;
        for (int i = name - 1; i >= 0 && i > name - LONGEST_TITLE; i--) {
            Token token = sheet.token(i);
            boolean part = token.isWord() && (Words.PERSON.contains(Words.bare(token)) || Words.TITLE.contains(Words.bare(token))
                    || Words.MODIFIERS.contains(token.lower()) || CapitalRuns.isHead(token) || token.isCapital() && !Words.isCommon(token)
                    || token.is("'s") || token.isAcronym()) || token.isHyphen() || token.is("(") || token.is(")") || token.in(RETIRED)
                    || (token.is("of") || token.is("and") || token.is("for")) && i + 1 < name && start == i + 1
                            && (isTitle(sheet.token(i - 1)) || Words.PERSON.contains(sheet.token(i - 1).lower()));
            if (!part || token.isParagraph()) {
                break;
            }
            start = i;
        }
        while (start < name && (sheet.token(start).is("and") || sheet.token(start).is("of") || sheet.token(start).is("'s")
                || sheet.token(start).isMark())) {
            start++;
        }
        return start;
    }

    /** Gives a person the office that the tokens before the name tell. */
    void title(Referent person, int first, int last, int nameLast) {
        Set<String> words = words(first, last);
        Gender gender = gender(words);
        person.gender = gender == Gender.UNKNOWN ? person.gender : gender;
        Referent organization = organizationIn(first, last);
        if (organization == null && sheet.token(nameLast + 1).is("of") && nameLast + 2 < sheet.matchAt.length
                && sheet.matchAt[nameLast + 2] != null) {
            organization = sheet.cast.known(sheet.matchAt[nameLast + 2].name().owner()); // President Irfaan Ali of Guyana
        }
        if (HONORIFICS.containsAll(words)) {
            return;
        }
        sheet.cast.office(person, new Role(sheet.text(first, last), words, organization, first, nameLast));
    }

    /** The gender that the words of a title tell. */
    static Gender gender(Set<String> words) {
        if (words.stream().anyMatch(MALE::contains)) {
            return Gender.MALE;
        }
        return words.stream().anyMatch(FEMALE::contains) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The words of a stretch of tokens, without the full stops of abbreviations. */
    Set<String> words(int first, int last) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            words.add(Words.bare(sheet.token(i)));
        }
        return words;
    }

    /** What the words of a title name: the organization of the office. */
    private Referent organizationIn(int first, int last) {
        Bodies.Body body = Bodies.within(sheet.tokens, first, last, sheet.cast, sheet.matchAt);
        if (body != null) {
            if (sheet.mentions[body.first()] == null) {
                sheet.mentions[body.first()] = Mention.named(body.first(), body.last(), body.referent());
                sheet.mentions[body.first()].attributive = true;
            }
            return body.referent();
        }
        Referent found = null;
        for (int i = first; i <= last; i++) {
            if (sheet.matchAt[i] != null) {
                if (sheet.mentions[i] == null) {
                    sheet.known(sheet.matchAt[i]);
                }
                found = sheet.cast.known(sheet.matchAt[i].name().owner());
                i = sheet.matchAt[i].last();
            } else if (sheet.mentions[i] != null && sheet.mentions[i].only() != null && !sheet.mentions[i].only().isPerson()) {
                found = sheet.mentions[i].only();
            } else if (sheet.token(i).isAcronym() && sheet.token(i).text().length() > 2 && sheet.token(i).text().indexOf('.') < 0) {
                found = sheet.acronyms.containsKey(sheet.token(i).lower())
                        ? sheet.acronyms.get(sheet.token(i).lower())
                        : sheet.cast.organization(sheet.token(i).text(), ActorType.OTHER);
                sheet.mentions[i] = Mention.named(i, i, found);
                sheet.mentions[i].attributive = true;
            }
        }
        return found;
    }
}

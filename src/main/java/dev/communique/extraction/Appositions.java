package dev.communique.extraction;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;
import dev.communique.extraction.Referent.Role;

/**
 * Reads what stands beside a name and tells who that is: "Donna Brazile, the chairwoman of …", "the coalition’s chief, Gen. …", "the ISPR,
 * the military’s media wing".
 */
final class Appositions {

    private static final int LONGEST = 14;

    private Appositions() {
    }

    /** Gives the cast the offices and belongings that a sentence tells, and settles the phrases that tell them. */
    static void read(Sentence sentence, List<Token> tokens, Cast cast) {
        for (int i = 0; i < sentence.size(); i++) {
            Mention mention = sentence.item(i).mention();
            if (mention == null || mention.kind != Kind.NAME || mention.only() == null || mention.attributive) {
                continue;
            }
            before(sentence, tokens, cast, i);
            int comma = behindBrackets(sentence, i);
            if (!sentence.item(comma).isComma()) {
                continue;
            }
            if (mention.only().isPerson()) {
                person(sentence, tokens, cast, mention, comma);
            } else {
                part(sentence, mention.only(), i, comma);
            }
        }
    }

    /** "The coalition’s chief, Gen. …, said": the office stands first. */
    private static void before(Sentence sentence, List<Token> tokens, Cast cast, int name) {
        int at = name - 2;
        if (sentence.item(at).is(")")) {
            at -= 3; // "the leader of the … (UTO), …"
        }
        Mention office = sentence.item(name - 1).isComma() ? phrase(sentence, at) : null;
        Mention mention = sentence.item(name).mention();
        Item behind = sentence.item(name + 1);
        boolean closes = behind.isMark() || behind == Item.NONE;
        if (office != null && mention.only().isPerson() && isPersons(tokens, office) && !office.settled && !office.indefinite && closes) {
            settle(tokens, cast, mention.only(), office, office.first);
        }
    }

    private static int behindBrackets(Sentence sentence, int i) {
        return sentence.item(i + 1).is("(") && sentence.item(i + 3).is(")") ? i + 4 : i + 1;
    }

    private static void person(Sentence sentence, List<Token> tokens, Cast cast, Mention name, int comma) {
        Mention after = phrase(sentence, comma + 1);
        if (after != null && sentence.item(comma + 2).is("'s") && phrase(sentence, comma + 3) != null) {
            after = phrase(sentence, comma + 3);
        }
        if (after != null && isPersons(tokens, after) && !after.settled) {
            settle(tokens, cast, name.only(), after, name.first);
        }
    }

    private static Mention phrase(Sentence sentence, int at) {
        Mention mention = sentence.item(at).mention();
        return mention != null && mention.kind == Kind.PHRASE ? mention : null;
    }

    private static boolean isPersons(List<Token> tokens, Mention phrase) {
        String head = Words.bare(tokens.get(phrase.head));
        return Words.PERSON.contains(head);
    }

    private static void settle(List<Token> tokens, Cast cast, Referent person, Mention phrase, int first) {
        phrase.referents = List.of(person);
        phrase.settled = true;
        Set<String> words = Phrases.words(tokens, phrase.first, phrase.head);
        if (words.contains("spokeswoman") || words.contains("chairwoman")) {
            person.gender = Referent.Gender.FEMALE;
        } else if (words.contains("spokesman") || words.contains("chairman")) {
            person.gender = Referent.Gender.MALE;
        }
        cast.office(person, new Role(title(tokens, phrase), words, phrase.owner, Math.min(first, phrase.first), phrase.last));
    }

    /** The words of the office, without determiner and owner. */
    private static String title(List<Token> tokens, Mention phrase) {
        StringBuilder title = new StringBuilder();
        for (int i = phrase.first; i <= phrase.head; i++) {
            Token token = tokens.get(i);
            if (!(i == phrase.first && token.in(Words.DETERMINERS))) {
                title.append(title.length() > 0 && token.gap() ? " " : "").append(token.text());
            }
        }
        return title.toString();
    }

    /** "the ISPR, the Pakistani military’s media wing": what it is a part of. */
    private static void part(Sentence sentence, Referent referent, int at, int comma) {
        if (referent.partOf != null || !sentence.item(comma + 1).is("the") && !sentence.item(comma + 1).is("a")
                && !(sentence.item(comma + 1).isMention() && sentence.item(comma + 1).mention().attributive)) {
            return;
        }
        for (int i = comma + 1; i < comma + LONGEST && i < sentence.size(); i++) {
            Item item = sentence.item(i);
            if (item.isComma() || item.isMark() && item.token().isStop() || item.verb() != null && item.verb().isPast()) {
                return;
            }
            boolean owns = sentence.item(i + 1).is("'s") || sentence.item(i - 1).is("of") || sentence.item(i - 2).is("of");
            if (item.isMention() && item.mention().only() != null && owns && item.mention().only() != referent
                    && !item.mention().only().isPerson()) {
                referent.partOf = item.mention().only();
                referent.partOfFirst = sentence.item(at).first();
                referent.partOfLast = partEnd(sentence, i);
                return;
            }
        }
    }

    private static int partEnd(Sentence sentence, int i) {
        int end = i;
        while (end + 1 < sentence.size() && !sentence.item(end + 1).isComma() && !sentence.item(end + 1).isMark()) {
            end++;
        }
        return sentence.item(end).last();
    }
}

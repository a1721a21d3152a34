package dev.communique.extraction.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/**
 * Reads what stands beside a name and tells who that is: "Nora Lind, the chairwoman of …", "the coalition’s chief, Gen. …", "the ISPR,
 * the military’s media wing".
 */
final class Appositions {

    private static final int LONGEST = 14;
    private static final int LONGEST_ADDRESS = 6;
    private static final int LONGEST_PLACE = 8;
    private static final int FAR = 3;
    private static final Set<String> ADDRESSES = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> POST_NOMINALS = WordLists.words("titles.txt", "POST_NOMINALS");
    private static final Set<String> LINKS = WordLists.words("titles.txt", "FOR");
    private static final Set<String> SPOKESPEOPLE = WordLists.words("references.txt", "SPOKESPEOPLE");
    private static final Set<String> UNTITLED = WordLists.words("titles.txt", "UNTITLED");
    private static final Set<String> NAMED_KINDS = WordLists.words("references.txt", "NAMED_KINDS");
    private static final Set<String> COMMANDED = WordLists.words("titles.txt", "COMMANDED");
    private static final Set<String> NOW = WordLists.words("titles.txt", "NOW");
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");
    private static final int LONGEST_BRACKET = 8;
    private static final Set<String> HEADING = WordLists.words("titles.txt", "HEADING");
    private static final Set<String> BE = WordLists.words("function-words.txt", "BE_BEFORE_OFFICE");

    private Appositions() {
    }

    /** Gives the entities the offices and belongings that a sentence tells, and settles the phrases that tell them. */
    static void read(Sentence sentence, List<Token> tokens, EntityIndex index) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.chunk(i).is("whose")) {
                whose(sentence, tokens, index, i);
            }
            EntityMention mention = sentence.chunk(i).mention();
            if (mention == null || mention.kind() != Kind.NAME || mention.only() == null || mention.isAttributive()) {
                continue;
            }
            before(sentence, tokens, index, i);
            if (mention.only().isPerson()) {
                bracket(sentence, tokens, index, i);
                predicate(sentence, tokens, index, mention, i + 1);
                inverted(sentence, tokens, index, i);
            }
            EntityMention signed = i == 0 && sentence.size() == 2 ? phrase(sentence, 1) : null;
            if (signed != null && mention.only().isPerson() && isPersons(tokens, signed) && !signed.isSettled()) {
                settle(tokens, index, mention.only(), signed, mention.first()); // a signature with the office below it
                continue;
            }
            int comma = behindBrackets(sentence, i);
            comma = sentence.chunk(comma).isComma() && sentence.chunk(comma + 1).in(POST_NOMINALS) ? comma + 2 : comma; // "A, MP, …"
            if (!sentence.chunk(comma).isComma()) {
                continue;
            }
            if (mention.only().isPerson() && !isSource(sentence, i, comma) && !isIntroduced(sentence, i, comma)) {
                person(sentence, tokens, index, mention, comma);
            } else if (!mention.only().isPerson()) {
                part(sentence, mention.only(), i, comma);
            }
        }
    }

    /** "The coalition’s chief, Gen. …, said": the office stands first. */
    private static void before(Sentence sentence, List<Token> tokens, EntityIndex index, int name) {
        int comma = name - 1;
        while (comma > name - LONGEST_ADDRESS && isAddress(sentence.chunk(comma).token())
                && (sentence.chunk(comma).isToken() || phrase(sentence, comma) != null && !phrase(sentence, comma).isSettled())) {
            comma--; // "…, The Hon"
        }
        int at = comma - 1;
        if (sentence.chunk(at).is(")")) {
            at -= 3; // "the leader of the … (UTO), …"
        }
        EntityMention office = sentence.chunk(comma).isComma() ? phrase(sentence, officeBefore(sentence, at)) : null;
        if (sentence.chunk(comma).isComma() && (office == null || !isPersons(tokens, office))) {
            office = phrase(sentence, officeOfBody(sentence, tokens, at));
        }
        EntityMention mention = sentence.chunk(name).mention();
        Chunk behind = sentence.chunk(sentence.chunk(name + 1).in(POST_NOMINALS) ? name + 2 : name + 1);
        boolean closes = behind.isMark() || behind == Chunk.NONE || behind.is("and");
        if (office != null && mention.only().isPerson() && isPersons(tokens, office) && !office.isSettled()
                && (!office.isIndefinite() || tokens.get(office.head()).in(SPOKESPEOPLE))
                && closes && !isOfAnother(mention, office)) {
            settle(tokens, index, mention.only(), office, office.first());
        }
    }

    /** "B, Peru's minister, Chile's minister A": whether a name's own words tell another state than the office that stands before it. */
    private static boolean isOfAnother(EntityMention name, EntityMention office) {
        return office.owner() != null && office.owner().isState() && name.only().roles().stream()
                .anyMatch(role -> role.first() >= name.first() - FAR && role.last() <= name.last() && role.organization() != null
                        && role.organization().isState() && role.organization() != office.owner());
    }

    /** "The head of the Alta region, …": where the phrase of the office stands that goes on up to a chunk in words for no one. */
    private static int officeBefore(Sentence sentence, int last) {
        for (int i = last; i >= 0 && i > last - LONGEST_PLACE; i--) {
            if (sentence.chunk(i).isMention()) {
                return i == last || sentence.chunk(i + 1).in(LINKS) ? i : last;
            }
            boolean within = sentence.chunk(i).isToken() && sentence.chunk(i).token().isWord() && sentence.chunk(i).verb() == null
                    && !sentence.chunk(i).in(Words.CONJUNCTIONS);
            if (!within) {
                return last;
            }
        }
        return last;
    }

    /** "The president of Peru's Senate committee on trade, …": where the phrase of the office stands that a body's name goes on; -1 for none. */
    private static int officeOfBody(Sentence sentence, List<Token> tokens, int last) {
        for (int i = last; i >= 0 && i > last - LONGEST_PLACE; i--) {
            Chunk chunk = sentence.chunk(i);
            EntityMention office = phrase(sentence, i);
            if (office != null && isPersons(tokens, office)) {
                return i < last && (tokens.get(sentence.chunk(i + 1).first()).is("'s") || sentence.chunk(i + 1).in(LINKS)) ? i : -1;
            }
            boolean within = chunk.isMention() && (chunk.mention().only() == null || !chunk.mention().only().isPerson())
                    || chunk.is("'s") || chunk.isToken() && chunk.token().isWord() && chunk.verb() == null && !chunk.is("and");
            if (!within) {
                return -1;
            }
        }
        return -1;
    }

    /** "The army, whose commander is A", "the party – whose leader, A, resigned": an office that is of what stands before. */
    private static void whose(Sentence sentence, List<Token> tokens, EntityIndex index, int at) {
        int whole = sentence.chunk(at - 1).isMark() || sentence.chunk(at - 1).isComma() ? at - 2 : at - 1;
        EntityMention owner = sentence.chunk(whole).mention();
        int link = at + 1;
        while (link < at + FAR + 1 && !(sentence.chunk(link).in(BE) || sentence.chunk(link).isComma())) {
            link++; // "commander-in-chief"
        }
        EntityMention office = phrase(sentence, link - 1);
        EntityMention name = sentence.chunk(link + 1).mention();
        boolean told = owner != null && owner.only() != null && !owner.only().isPerson() && office != null && isPersons(tokens, office)
                && !office.isSettled() && office.owner() == null && name != null && name.kind() == Kind.NAME && name.only() != null
                && name.only().isPerson();
        if (told) {
            office.belong(owner.only());
            settle(tokens, index, name.only(), office, owner.first());
        }
    }

    private static boolean isAddress(Token token) {
        return token.in(ADDRESSES) || ADDRESSES.contains(token.bare()) || token.in(Words.DETERMINERS)
                || token.isMark() && !token.gap() && !token.is(",") && !token.isStop() && !token.is(")");
    }

    private static int behindBrackets(Sentence sentence, int i) {
        return sentence.chunk(i + 1).is("(") && sentence.chunk(i + 3).is(")") ? i + 4 : i + 1;
    }

    /** "According to A, the ambassador was …": the phrase behind the comma begins what A says, as no comma closes it. */
    private static boolean isSource(Sentence sentence, int name, int comma) {
        int close = comma + 1;
        while (close < sentence.size() && close < comma + LONGEST && !sentence.chunk(close).isMark() && !sentence.chunk(close).isComma()) {
            close++;
        }
        return sentence.chunk(name - 2).is("according") && sentence.chunk(name - 1).is("to") && !sentence.chunk(close).isComma();
    }

    /** "At the request of A, the minister will go": whether the phrase behind the comma begins a clause, so that it is no office of A. */
    private static boolean isIntroduced(Sentence sentence, int name, int comma) {
        int verb = sentence.chunk(comma + 1).isMention() ? comma + 2 : comma + 3;
        boolean subject = sentence.chunk(verb).isToken() && sentence.chunk(verb).token().isAuxiliary() && !sentence.chunk(verb).is("'s");
        return subject && sentence.chunk(0).in(Words.PREPOSITIONS) && sentence.chunk(name - 1).in(Words.PREPOSITIONS)
                && IntStream.range(0, name).noneMatch(i -> sentence.chunk(i).isComma() || sentence.chunk(i).verb() != null);
    }

    private static void person(Sentence sentence, List<Token> tokens, EntityIndex index, EntityMention name, int comma) {
        EntityMention after = phrase(sentence, comma + 1);
        if (after != null && sentence.chunk(comma + 2).is("'s") && phrase(sentence, comma + 3) != null) {
            after = phrase(sentence, comma + 3);
        }
        if (after != null && isPersons(tokens, after) && !after.isSettled()) {
            acronym(sentence, index, after);
            settle(tokens, index, name.only(), after, name.first());
        }
    }

    /** "A, Legal Counselor, SRE;": an acronym behind an office tells whose it is. */
    private static void acronym(Sentence sentence, EntityIndex index, EntityMention office) {
        for (int i = 0; office.owner() == null && i + 2 < sentence.size(); i++) {
            Chunk word = sentence.chunk(i + 2);
            if (sentence.chunk(i).mention() == office && sentence.chunk(i + 1).isComma() && word.isToken() && word.token().isAcronym()
                    && word.token().text().length() > 2 && sentence.chunk(i + 3).isMark()) {
                office.belong(index.organization(word.token().text(), ActorType.OTHER), word.first(), word.last());
            }
        }
    }

    /** "Council President A (Denmark)", "A (Petrobras, president)", "the Chilean ministers A (Economy) and B (Health)": for whom somebody acts. */
    private static void bracket(Sentence sentence, List<Token> tokens, EntityIndex index, int name) {
        int end = name + 2;
        while (sentence.chunk(name + 1).is("(") && end < name + LONGEST_BRACKET && !sentence.chunk(end).is(")")) {
            end++;
        }
        if (!sentence.chunk(name + 1).is("(") || !sentence.chunk(end).is(")")) {
            return;
        }
        Entity person = sentence.chunk(name).only();
        int first = sentence.chunk(name).first();
        int last = sentence.chunk(end - 1).last();
        Entity state = sentence.chunk(name + 2).state();
        if (state != null && end == name + 3) {
            index.office(person, new Role("", Set.of(), state, first, last));
            return;
        }
        Token office = tokens.get(last);
        Entity whole = IntStream.range(name + 2, end).mapToObj(sentence::chunk).map(Chunk::only)
                .filter(only -> only != null && !only.isPerson() && !only.isState()).findFirst().orElse(null);
        Entity ministers = whole == null && SUBJECTS.contains(office.bare()) ? ministers(sentence, name) : null;
        if (whole != null && Words.PERSON.contains(office.bare())) {
            index.office(person, new Role(office.text(), Set.of(office.bare()), whole, first, last));
        } else if (ministers != null) {
            String title = Tokens.text(tokens, sentence.chunk(name + 2).first(), last);
            index.office(person, new Role(title, Set.of("minister"), ministers, first, last));
        }
    }

    /** The state of whose ministers a sentence tells before a name; null where it tells of none. */
    private static Entity ministers(Sentence sentence, int before) {
        for (int i = before - 1; i >= 0; i--) {
            EntityMention mention = sentence.chunk(i).mention();
            if (mention != null && mention.kind() == Kind.PHRASE && mention.noun().is("ministers")) {
                return mention.owner() != null && mention.owner().isState() ? mention.owner() : null;
            }
        }
        return null;
    }

    /** "A, who is the secretary of state", "A was the deputy commander of the force". */
    private static void predicate(Sentence sentence, List<Token> tokens, EntityIndex index, EntityMention name, int behind) {
        int at = sentence.chunk(behind).isComma() ? behind + 1 : behind;
        boolean relative = sentence.chunk(at).is("who");
        at = relative ? at + 1 : behind;
        if (relative && at < sentence.size() && tokens.get(sentence.chunk(at).first()).in(HEADING)) {
            heading(sentence, tokens, index, name, at + 1);
            return;
        }
        boolean perfect = sentence.chunk(at).is("has") && sentence.chunk(at + 1).is("been");
        if (!sentence.chunk(at).in(BE) && !perfect) {
            return;
        }
        at = perfect ? at + 1 : sentence.chunk(at + 1).is("to") && sentence.chunk(at + 2).is("be") ? at + 2 : at;
        at = sentence.chunk(at + 1).in(NOW) ? at + 1 : at; // "A is currently Deputy Head of Mission"
        boolean owned = sentence.chunk(at + 1).state() != null && sentence.chunk(at + 2).is("'s");
        EntityMention office = phrase(sentence, owned ? at + 3 : at + 1);
        boolean told = office != null
                && (tokens.get(office.first()).in(Words.DETERMINERS) || owned || tokens.get(office.head()).isCapital());
        if (told && isPersons(tokens, office) && !office.isSettled()) {
            if (owned && office.owner() == null) {
                office.belong(sentence.chunk(at + 1).state());
            }
            settle(tokens, index, name.only(), office, name.first());
        }
    }

    /** "Norway's new Ambassador to Peru is A": the office stands at the start of the sentence. */
    private static void inverted(Sentence sentence, List<Token> tokens, EntityIndex index, int name) {
        int at = sentence.chunk(name - 1).is("is") ? name - 2 : -1;
        at = sentence.chunk(at).state() != null && sentence.chunk(at - 1).in(Words.PREPOSITIONS) ? at - 2 : at;
        EntityMention office = phrase(sentence, at);
        boolean start = at == 0 || at == 2 && sentence.chunk(1).is("'s") || at == 1 && sentence.chunk(0).in(Words.DETERMINERS);
        if (office != null && start && isPersons(tokens, office) && !office.isSettled()) {
            Entity state = office.owner() == null && sentence.chunk(1).is("'s") ? sentence.chunk(0).state() : office.owner();
            office.settle(List.of(sentence.chunk(name).only()));
            index.office(sentence.chunk(name).only(),
                    new Role(title(tokens, office), Phrases.words(tokens, office.first(), office.head()), state, office.first(),
                            sentence.chunk(name).last()));
        }
    }

    /** "A, who leads the party B", "B, who commands the Chilean contingent": whom somebody acts for by what he does. */
    private static void heading(Sentence sentence, List<Token> tokens, EntityIndex index, EntityMention name, int object) {
        int at = object;
        while (sentence.chunk(at).isToken() && at < object + 6
                && (sentence.chunk(at).token().isWord() || sentence.chunk(at).token().isHyphen())
                && !sentence.chunk(at).in(Words.PREPOSITIONS)) {
            at++; // "the opposition party B"
        }
        EntityMention mention = sentence.chunk(at).mention();
        Entity whole = mention == null ? null : mention.only() != null ? mention.only() : mention.owner();
        if (whole != null && !whole.isPerson() && isLed(sentence, tokens, object, at)) {
            index.office(name.only(), new Role("", Set.of(), whole, name.first(), mention.last()));
        }
    }

    /** Whether a mention, or the noun that it stands before, is of somebody whom one can lead: a state, or a body by its name or noun. */
    private static boolean isLed(Sentence sentence, List<Token> tokens, int object, int at) {
        EntityMention mention = sentence.chunk(at).mention();
        if (mention.kind() != Kind.NAME) {
            Token head = tokens.get(mention.head());
            return isOfState(head) || mention.only() != null && isBody(head);
        }
        if (mention.isAttributive() || sentence.chunk(at + 1).is("'s")) {
            return IntStream.rangeClosed(at + 1, at + FAR).mapToObj(sentence::chunk).filter(chunk -> chunk != Chunk.NONE)
                    .anyMatch(chunk -> isOfState(tokens.get(chunk.isMention() ? chunk.mention().head() : chunk.first())));
        }
        Token before = tokens.get(sentence.chunk(at).first() - 1);
        return at == object || before.in(Words.DETERMINERS) || isBody(before);
    }

    private static boolean isOfState(Token noun) {
        return Words.BODY.contains(noun.bare()) || Words.FORCE.contains(noun.bare()) || COMMANDED.contains(noun.bare());
    }

    private static boolean isBody(Token noun) {
        return Words.isBodyNoun(noun.bare()) || NAMED_KINDS.contains(noun.bare());
    }

    private static EntityMention phrase(Sentence sentence, int at) {
        EntityMention mention = sentence.chunk(at).mention();
        return mention != null && mention.kind() == Kind.PHRASE ? mention : null;
    }

    private static boolean isPersons(List<Token> tokens, EntityMention phrase) {
        String head = tokens.get(phrase.head()).bare();
        return Words.PERSON.contains(head);
    }

    private static void settle(List<Token> tokens, EntityIndex index, Entity person, EntityMention phrase, int first) {
        phrase.settle(List.of(person));
        Set<String> words = Phrases.words(tokens, phrase.first(), phrase.office() == null ? phrase.head() : phrase.last());
        if (words.contains("spokeswoman") || words.contains("chairwoman")) {
            person.assume(Entity.Gender.FEMALE);
        } else if (words.contains("spokesman") || words.contains("chairman")) {
            person.assume(Entity.Gender.MALE);
        }
        int from = tokens.get(first).is("'s") ? first + 1 : first;
        index.office(person, new Role(title(tokens, phrase), words, phrase.owner(), from, phrase.last()));
    }

    /** The words of the office, without determiner and owner. */
    private static String title(List<Token> tokens, EntityMention phrase) {
        if (phrase.office() != null) {
            return phrase.office();
        }
        StringBuilder title = new StringBuilder();
        int first = titleStart(tokens, phrase);
        for (int i = first; i <= phrase.head(); i++) {
            Token token = tokens.get(i);
            if ((token.isWord() || token.isMark()) && !(i < phrase.head() && Gazetteer.isAdjective(token.text()))) {
                title.append(title.length() > 0 && token.gap() ? " " : "").append(token.text());
            }
        }
        return title.toString();
    }

    /** Where the words of an office start, behind determiner, owner and "new". */
    static int titleStart(List<Token> tokens, EntityMention phrase) {
        int first = phrase.first();
        for (int i = phrase.first(); i < phrase.head(); i++) {
            Token token = tokens.get(i);
            boolean told = i == first && (token.in(Words.DETERMINERS) || token.in(UNTITLED) || Gazetteer.isAdjective(token.text()));
            first = token.is("'s") || told ? i + 1 : first;
        }
        return first;
    }

    /** "the ISPR, the Pakistani military’s media wing": what it is a part of. */
    private static void part(Sentence sentence, Entity entity, int at, int comma) {
        if (entity.isState() || entity.partOf() != null || !sentence.chunk(comma + 1).is("the") && !sentence.chunk(comma + 1).is("a")
                && !(sentence.chunk(comma + 1).isMention() && sentence.chunk(comma + 1).mention().isAttributive())) {
            return;
        }
        for (int i = comma + 1; i < comma + LONGEST && i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isComma() || chunk.isMark() && chunk.token().isStop() || chunk.verb() != null && chunk.verb().isPast()) {
                return;
            }
            boolean owns = sentence.chunk(i + 1).is("'s") || sentence.chunk(i - 1).is("of") || sentence.chunk(i - 2).is("of");
            if (chunk.isMention() && chunk.mention().only() != null && owns && chunk.mention().only() != entity
                    && !chunk.mention().only().isPerson()) {
                entity.join(chunk.mention().only(), sentence.chunk(at).first(), partEnd(sentence, i));
                return;
            }
        }
    }

    private static int partEnd(Sentence sentence, int i) {
        int end = i;
        while (end + 1 < sentence.size() && !sentence.chunk(end + 1).isComma() && !sentence.chunk(end + 1).isMark()) {
            end++;
        }
        return sentence.chunk(end).last();
    }
}

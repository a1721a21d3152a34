package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/**
 * Reads for whom a person acts where the words between two names tell it, and no office before or behind the name: "Peru's A", "the
 * movement B, led by A", "A, representing the union B", "A was appointed minister of B".
 */
final class Belongings {

    private static final int LONGEST_OFFICE = 12;
    private static final int FAR = 10;
    private static final Set<String> FORMER = WordLists.words("titles.txt", "FORMER");
    private static final Set<String> LED = WordLists.words("titles.txt", "LED_BY");
    private static final Set<String> SAT = WordLists.words("titles.txt", "SAT");
    private static final Set<String> NAMED = WordLists.words("titles.txt", "NAMED_TO");
    private static final Set<String> AGAIN = WordLists.words("titles.txt", "AGAIN");
    private static final Set<String> SEATS = WordLists.words("affiliations.txt", "SEATS");
    private static final Set<String> BE = WordLists.words("titles.txt", "BE");
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE");
    private static final Set<String> GOVERNMENT = WordLists.words("titles.txt", "OF_GOVERNMENTS");
    /** Whose somebody can be by nothing but a name before or behind. */
    private static final Set<ActorType> JOINED = Set.of(ActorType.NON_STATE_GROUP, ActorType.OTHER,
            ActorType.INTERGOVERNMENTAL_ORGANIZATION);

    /** What somebody is called of whom only the party is told. */
    private static final Set<String> OF_ONE = WordLists.words("affiliations.txt", "MEMBER");

    private final Sentence sentence;
    private final List<Token> tokens;
    private final EntityIndex index;

    private Belongings(Sentence sentence, List<Token> tokens, EntityIndex index) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.index = index;
    }

    /** Gives the persons of a sentence those for whom it says that they act. */
    static void read(Sentence sentence, List<Token> tokens, EntityIndex index) {
        Belongings belongings = new Belongings(sentence, tokens, index);
        for (int i = 0; i < sentence.size(); i++) {
            EntityMention mention = sentence.chunk(i).mention();
            if (mention != null && mention.kind() == Kind.NAME && mention.only() != null && mention.only().isPerson()) {
                belongings.owned(i);
                belongings.owner(i);
                belongings.leader(i);
                belongings.representing(i);
                belongings.named(i);
                belongings.sits(i);
                belongings.second(i);
                belongings.listed(i);
            }
        }
    }

    private Chunk chunk(int at) {
        return sentence.chunk(at);
    }

    /** Who is named at a place and is no person; null where nobody is. */
    private Entity whole(int at) {
        EntityMention mention = chunk(at).mention();
        Entity only = mention == null || mention.kind() != Kind.NAME ? null : mention.only();
        return only == null || only.isPerson() ? null : only;
    }

    private void give(int person, Entity whole, int first, int last) {
        give(person, whole, Set.of(), first, last);
    }

    private void give(int person, Entity whole, Set<String> words, int first, int last) {
        Entity only = chunk(person).only();
        if (only.roles().stream().noneMatch(role -> role.organization() == whole)) {
            index.office(only, new Role("", words, whole, first, last));
        }
    }

    /** "Peru's A said": of a state, with an office that is not told. */
    private void owned(int person) {
        Entity state = chunk(person - 1).is("'s") ? whole(person - 2) : null;
        if (state != null && state.isState() && chunk(person).only().roles().isEmpty() && !chunk(person + 1).is("'s")) {
            give(person, state, chunk(person - 2).first(), chunk(person).last());
        }
    }

    /** "A's Party of Labour": whoever's a movement or party is leads it. */
    private void owner(int person) {
        Entity whole = chunk(person + 1).is("'s") ? whole(person + 2) : null;
        if (whole != null && (whole.type() == ActorType.NON_STATE_GROUP || whole.type() == ActorType.OTHER)) {
            give(person, whole, chunk(person).first(), chunk(person + 2).last());
        }
    }

    /** "the movement B (C), which is led by the former general A", "the inquiry on trade, chaired by judge A". */
    private void leader(int person) {
        int by = person - 1;
        while (by > person - FAR && !chunk(by).is("by") && (chunk(by).isToken() && chunk(by).token().isWord()
                || chunk(by).isMention() && (chunk(by).mention().isAttributive() || chunk(by).mention().kind() == Kind.PHRASE))) {
            by--;
        }
        if (!chunk(by).is("by") || !chunk(by - 1).in(LED)) {
            return;
        }
        int at = by - 2;
        while (chunk(at).in(BE) || chunk(at).in(RELATIVE) || chunk(at).in(AGAIN)) {
            at--;
        }
        at = chunk(at).isComma() ? at - 1 : at;
        at = chunk(at).is(")") && chunk(at - 2).is("(") ? at - 3 : at;
        Entity whole = whole(at);
        for (int i = at; whole == null && chunk(by - 1).in(SAT) && i >= 0 && !chunk(i).isStop(); i--) {
            Entity body = whole(i);
            whole = body != null && !body.isState() && Words.isBodyNoun(tokens.get(chunk(i).last()).bare()) ? body : null;
            at = i;
        }
        if (whole != null && !whole.isState() && !chunk(at).mention().isAttributive()) {
            give(person, whole, chunk(at).first(), chunk(person).last());
        }
    }

    /** "A, representing the union B", "A, on behalf of Peru", "A of the movement B". */
    private void representing(int person) {
        int at = person + 1;
        EntityMention behind = chunk(at + 1).mention();
        at = chunk(at).isComma() && behind != null && behind.kind() == Kind.PHRASE ? at + 2 : at;
        at = chunk(at).isComma() ? at + 1 : at;
        boolean behalf = chunk(at).is("on") && chunk(at + 1).is("behalf") && chunk(at + 2).is("of");
        boolean of = at == person + 1 && chunk(at).is("of")
                && chunk(person).only().roles().stream().allMatch(role -> role.organization() == null);
        if (!behalf && !of && !chunk(at).is("representing")) {
            return;
        }
        int object = behalf ? at + 3 : at + 1;
        while (object < at + FAR && chunk(object).isToken() && chunk(object).token().isWord() && !chunk(object).in(Words.PREPOSITIONS)) {
            object++; // "the trade bloc B"
        }
        boolean attributive = chunk(object).isMention() && chunk(object).mention().isAttributive();
        for (int i = object; attributive && i < object + FAR && whole(object) != null && whole(object).isState(); i++) {
            object = whole(i + 1) != null && !whole(i + 1).isState() ? i + 1 : object; // "South America's trade bloc B"
        }
        Entity whole = whole(object);
        if (whole != null && !chunk(object + 1).is("'s") && !chunk(object).mention().isAttributive()
                && (!of || JOINED.contains(whole.type()) && object <= at + 2)) {
            give(person, whole, of ? OF_ONE : Set.of(), chunk(person).first(), chunk(object).last());
        } else if (whole != null && of && object <= at + 2 && !attributive && !chunk(object + 1).is("'s")) {
            held(person, whole, chunk(object).last());
        }
    }

    /** "Administrator A of the agency B": the office right before a name is that of the body behind it. */
    private void held(int person, Entity body, int last) {
        EntityMention name = chunk(person).mention();
        for (int i = 0; i < name.only().roles().size(); i++) {
            Role role = name.only().roles().get(i);
            if (role.first() == name.title() && role.organization() == null && !body.isState() && !role.title().isEmpty()) {
                name.only().replaceRole(i, new Role(role.title(), role.words(), body, role.first(), last));
            }
        }
    }

    /** "A was appointed acting minister of Peru", "A has been elected as the chairman of B". */
    private void named(int person) {
        int at = chunk(person + 1).isComma() && chunk(person + 2).is("who") ? person + 3 : person + 1;
        int verb = at;
        while (chunk(verb).in(BE) || chunk(verb).in(AGAIN)) {
            verb++;
        }
        if (verb == at || !chunk(verb).in(NAMED)) {
            if (verb == at || !chunk(verb - 1).in(AGAIN)) {
                return;
            }
            verb--; // "who is also Peru's president"
        }
        int first = tokens.get(chunk(verb).last() + 1).is("as") ? chunk(verb).last() + 2 : chunk(verb).last() + 1;
        first = Tokens.at(tokens, first).in(Words.DETERMINERS) ? first + 1 : first;
        office(person, first, false);
    }

    /** "Labour MP A", "Member of Parliament (MP) A": of a chamber that the text names elsewhere. */
    private void sits(int person) {
        int at = chunk(person - 1).is(")") ? person - 2 : person - 1;
        if (chunk(at).isToken() && SEATS.contains(chunk(at).token().bare())) {
            String word = chunk(at).token().text();
            index.office(chunk(person).only(),
                    new Role(word, Set.of(word.toLowerCase(Locale.ROOT)), null, chunk(at).first(), chunk(person).last()));
        }
    }

    /** The office whose words start at a token: those up to a noun for a person, and what is named before it, or behind "of" and "for". */
    private void office(int person, int first, boolean second) {
        int head = first;
        while (head < first + LONGEST_OFFICE && head <= sentence.last() && !Words.PERSON.contains(tokens.get(head).bare())
                && (tokens.get(head).isWord() || tokens.get(head).isHyphen() || tokens.get(head).is("'s"))
                && !tokens.get(head).in(Words.PREPOSITIONS)) {
            head++;
        }
        while (head < sentence.last() && Words.PERSON.contains(tokens.get(head + 1).bare())) {
            head++; // "secretary general"
        }
        if (head > sentence.last() || !Words.PERSON.contains(tokens.get(head).bare())) {
            return;
        }
        int words = first;
        EntityMention phrase = phrase(head);
        Entity of = phrase == null ? null : phrase.owner();
        int last = phrase == null ? head : phrase.last();
        for (int i = person + 1; i < sentence.size() && chunk(i).first() <= head + FAR; i++) {
            Entity whole = whole(i);
            boolean before = whole != null && chunk(i).last() < head && chunk(i).first() >= first;
            boolean behind = whole != null && chunk(i).first() > head && isBehind(head, chunk(i).first());
            if (before && of == null) {
                words = Tokens.at(tokens, chunk(i).last() + 1).is("'s") ? chunk(i).last() + 2 : chunk(i).last() + 1;
            }
            of = before || behind && of == null ? whole : of;
            last = behind ? chunk(i).last() : last;
        }
        if (second && (of == null || last == head || isPerson(last + 1))) {
            return;
        }
        for (int i = words; i < head; i++) {
            words = tokens.get(i).is("'s") ? i + 1 : words;
        }
        String title = Tokens.text(tokens, words, head);
        Set<String> small = new LinkedHashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[ -]")));
        if (small.stream().noneMatch(FORMER::contains)) {
            index.office(chunk(person).only(), new Role(title, small, of, chunk(person).first(), last));
        }
    }

    /** The phrase that a noun is the head of; null where it is in none. */
    private EntityMention phrase(int head) {
        return sentence.chunks().stream().filter(Chunk::isMention).map(Chunk::mention)
                .filter(mention -> mention.kind() == Kind.PHRASE && mention.head() == head).findFirst().orElse(null);
    }

    private boolean isPerson(int first) {
        return sentence.chunks().stream().anyMatch(chunk -> chunk.first() == first && chunk.only() != null && chunk.only().isPerson());
    }

    /** "A, minister of Peru and chairman of the committee B": the second office behind a name. */
    private void second(int person) {
        EntityMention office = chunk(person + 1).isComma() ? chunk(person + 2).mention() : null;
        if (office == null || office.kind() != Kind.PHRASE || office.only() != chunk(person).only()) {
            return;
        }
        int last = office.last();
        boolean served = Tokens.at(tokens, last + 1).is("to") && Tokens.at(tokens, last + 2).is("the")
                && Words.PERSON.contains(Tokens.at(tokens, last + 3).bare());
        last = served ? last + 3 : last; // "Assistant to the President and"
        if (Tokens.at(tokens, last + 1).is("and") || Tokens.at(tokens, last + 1).is("&")) {
            office(person, Tokens.at(tokens, last + 2).in(Words.DETERMINERS) ? last + 3 : last + 2, true);
        }
    }

    /** "the Hon. A, Minister of Trade, Labour and Immigration, Peru; B, …": the state behind the office, as lists of who took part have it. */
    private void listed(int person) {
        int comma = person + 1;
        while (!isBeforeLast(comma)) {
            boolean within = chunk(comma).isComma() || chunk(comma).isMention() && !isPersonNamed(comma) && !isStateNamed(comma)
                    || chunk(comma).isToken() && chunk(comma).token().isWord() && chunk(comma).token().verb() == null;
            if (!within || comma > person + LONGEST_OFFICE) {
                return;
            }
            comma++;
        }
        int first = person + 2;
        while (chunk(first).isToken() && chunk(first).token().isAcronym() && chunk(first + 1).isComma()) {
            first += 2; // "A, OBE, Minister …"
        }
        boolean entry = chunk(person + 1).isComma() && first < comma && isEntry(chunk(first), chunk(comma));
        if (!entry || isTold(chunk(person).only()) || tokens.subList(chunk(first).first(), chunk(comma).first()).stream()
                .noneMatch(token -> Words.PERSON.contains(token.bare()))) {
            return;
        }
        int state = chunk(comma + 1).in(Words.DETERMINERS) ? comma + 2 : comma + 1;
        Entity of = whole(state);
        String title = Tokens.text(tokens, chunk(first).first(), chunk(comma).first() - 1);
        Entity only = chunk(person).only();
        Set<String> words = new LinkedHashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[ ,-]+")));
        Role role = new Role(title, words, of, chunk(person).first(), chunk(state).last());
        for (int i = 0; i < only.roles().size(); i++) {
            Role old = only.roles().get(i);
            if (old.organization() == null && old.first() >= chunk(person).first() && old.last() <= role.last()) {
                only.replaceRole(i, role);
                return;
            }
        }
        if (only.roles().stream().noneMatch(other -> other.organization() == of)) {
            index.office(only, role);
        }
    }

    /** "Minister of Trade, …", but not "an activist from Lima, …": whether an office with a capital stands there, and no place at its end. */
    private boolean isEntry(Chunk first, Chunk comma) {
        int start = first.in(Words.DETERMINERS) ? first.last() + 1 : first.first();
        Token link = tokens.get(comma.first() - 2);
        return tokens.get(start).isCapital() && (!link.in(Words.PREPOSITIONS) || link.is("of") || link.is("for"));
    }

    /** Whether the sentence tells already for whom somebody acts. */
    private boolean isTold(Entity person) {
        return person.roles().stream().anyMatch(role -> role.isToldBetween(sentence.first(), sentence.last()));
    }

    /** Whether a comma stands before a state with which an entry of a list ends. */
    private boolean isBeforeLast(int comma) {
        int state = chunk(comma + 1).in(Words.DETERMINERS) ? comma + 2 : comma + 1;
        return chunk(comma).isComma() && isStateNamed(state) && !chunk(state).mention().isAttributive()
                && (chunk(state + 1).is(";") || chunk(state + 1).isStop() && state + 2 == sentence.size());
    }

    private boolean isStateNamed(int at) {
        return whole(at) != null && whole(at).isState();
    }

    private boolean isPersonNamed(int at) {
        return chunk(at).mention().kind() == Kind.NAME && chunk(at).only() != null && chunk(at).only().isPerson();
    }

    /** "of", "for the", "of the government of": whether these words alone stand between an office and a name. */
    private boolean isBehind(int office, int name) {
        boolean link = false;
        for (int i = office + 1; i < name; i++) {
            Token token = tokens.get(i);
            link |= token.is("of") || token.is("for") || token.is("at");
            boolean within = token.isWord() && (token.isCapital() || token.in(Words.PREPOSITIONS) || token.in(Words.DETERMINERS)
                    || GOVERNMENT.contains(token.bare()) || token.is("and"));
            if (!within) {
                return false;
            }
        }
        return link;
    }
}

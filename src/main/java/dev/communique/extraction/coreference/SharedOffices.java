package dev.communique.extraction.coreference;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Reads offices that a text names once for several persons, each of another state. */
final class SharedOffices {

    private SharedOffices() {
    }

    /** "Presidents A of Chile and B of Peru", "Foreign Ministers A of Chile and Peru's B": the second has the office of the first. */
    static void join(Sentence sentence, int at, Entity owner, Entity first, EntityIndex index) {
        Role office = first.roles().get(first.roles().size() - 1);
        int and = owner == null ? at - 1 : at - 3;
        int of = sentence.chunk(at + 2).is("the") ? at + 3 : at + 2;
        Entity behind = sentence.chunk(at + 1).is("of") ? sentence.chunk(of).only() : null;
        Entity state = owner != null ? owner : behind;
        boolean several = office.words().stream()
                .anyMatch(word -> !Words.PERSON.contains(word) && Words.PERSON.contains(Words.singular(word)));
        boolean joined = sentence.chunk(and).is("and") || sentence.chunk(and).isComma() && several;
        if (state == null && several && joined && office.organization() != null && !office.assumed() && isBehind(sentence, at, first)) {
            EntityMention name = sentence.chunk(at).mention();
            first.replaceRole(first.roles().size() - 1, one(office));
            index.office(name.only(), new Role(singular(office.title()), office.words(), office.organization(), name.first(), name.last()));
        }
        if (state != null && state.isState() && joined && (owner != null || several)) {
            EntityMention name = sentence.chunk(at).mention();
            if (several) {
                first.replaceRole(first.roles().size() - 1, one(office));
            }
            index.office(name.only(),
                    new Role(singular(office.title()), office.words(), state, name.first(),
                            behind == null ? name.last() : sentence.chunk(of).last()));
        }
    }

    /** "Oregon Senators A, B, and C": whether a name stands right behind another one in a list. */
    private static boolean isBehind(Sentence sentence, int at, Entity first) {
        int before = at - 1;
        while (sentence.chunk(before).isComma() || sentence.chunk(before).is("and")) {
            before--;
        }
        return sentence.chunk(before).only() == first;
    }

    /** The office of several persons as that of one. */
    private static Role one(Role office) {
        return new Role(singular(office.title()), office.words(), office.organization(), office.first(), office.last(), office.assumed());
    }

    private static String singular(String title) {
        int last = title.lastIndexOf(' ') + 1;
        return title.substring(0, last) + Words.singular(title.substring(last));
    }

    /** "the Greek, Cypriot and French ministers, A, B and C": each is of the state that is named in the same place. */
    static void read(Sentence sentence, List<Token> tokens, EntityIndex index) {
        for (int i = 0; i < sentence.size(); i++) {
            EntityMention phrase = sentence.chunk(i).mention();
            if (phrase == null || phrase.kind() != EntityMention.Kind.PHRASE || !sentence.chunk(i + 1).isComma()) {
                continue;
            }
            String noun = tokens.get(phrase.head()).bare();
            List<Entity> owners = owners(sentence, i);
            List<EntityMention> names = names(sentence, i + 2);
            if (!Words.PERSON.contains(noun) && Words.PERSON.contains(Words.singular(noun)) && owners.size() > 1
                    && owners.size() == names.size()) {
                for (int n = 0; n < names.size(); n++) {
                    String title = title(tokens, phrase);
                    index.office(names.get(n).only(), new Role(title, Set.of(title.toLowerCase(Locale.ROOT).split(" ")), owners.get(n),
                            phrase.first(), names.get(n).last()));
                }
            }
        }
    }

    /** The words of an office of several persons, behind the states whose it is, as that of one. */
    private static String title(List<Token> tokens, EntityMention phrase) {
        int first = phrase.head();
        while (first > phrase.first() && !tokens.get(first - 1).isCapital() && !tokens.get(first - 1).in(Words.DETERMINERS)
                && !tokens.get(first - 1).in(Words.CONJUNCTIONS) && tokens.get(first - 1).isWord()) {
            first--;
        }
        return singular(Tokens.text(tokens, first, phrase.head()));
    }

    /** The states of a phrase for several persons, each once in their order: those of its words, and those that are listed before it. */
    private static List<Entity> owners(Sentence sentence, int phrase) {
        EntityMention mention = sentence.chunk(phrase).mention();
        if (mention.entities().size() > 1) {
            return mention.entities().stream().allMatch(Entity::isState) ? mention.entities() : List.of();
        }
        LinkedList<Entity> owners = new LinkedList<>();
        Entity last = mention.only() != null ? mention.only() : mention.owner();
        if (last == null || !last.isState()) {
            return owners;
        }
        owners.add(last);
        for (int i = phrase - 1; i > 0 && (sentence.chunk(i).is("and") || sentence.chunk(i).isComma()); i -= 2) {
            i = sentence.chunk(i - 1).isComma() ? i - 1 : i;
            Entity state = sentence.chunk(i - 1).only();
            if (state == null || !state.isState() || owners.contains(state)) {
                break;
            }
            owners.addFirst(state);
        }
        return owners;
    }

    /** The persons that a list names from a place on; none where somebody else stands in it. */
    private static List<EntityMention> names(Sentence sentence, int first) {
        List<EntityMention> names = new ArrayList<>();
        for (int i = first; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            Entity only = chunk.only();
            if (only != null && only.isPerson() && chunk.mention().kind() == EntityMention.Kind.NAME) {
                names.add(chunk.mention());
            } else if (!chunk.isComma() && !chunk.is("and")) {
                break;
            }
        }
        return names;
    }
}

package dev.communique.extraction.affiliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Reads who belongs to an organization of states: "The coalition features Pakistan, Saudi Arabia, …". */
final class MembershipReader {

    private static final Set<String> VERBS = WordLists.words("affiliations.txt", "MEMBERS");

    private static final Set<String> MEMBER = WordLists.words("affiliations.txt", "MEMBER");
    private static final Set<String> CALLED = WordLists.words("affiliations.txt", "CALLED_MEMBERS");
    private static final Set<String> COUNTING = WordLists.words("affiliations.txt", "COUNTING");
    private static final Set<String> JOINED = WordLists.words("affiliations.txt", "JOINED");
    private static final Set<String> BEFORE_MEMBER = WordLists.words("affiliations.txt", "BEFORE_MEMBER");
    private static final Set<String> COUNTED = WordLists.words("affiliations.txt", "COUNTED");
    private static final Set<String> NUMBERS = WordLists.words("affiliations.txt", "NUMBERS");
    private static final Set<String> BECOME = WordLists.words("affiliations.txt", "BECOME");
    private static final Set<String> ADMITTED = WordLists.words("affiliations.txt", "ADMITTED");
    private static final Set<String> COMPOSED = WordLists.words("affiliations.txt", "COMPOSED");
    private static final Set<String> JUST = WordLists.words("titles.txt", "AGAIN");
    private static final Set<String> DELEGATES = WordLists.words("affiliations.txt", "DELEGATES");
    private static final int LONGEST = 6;

    /** An organization and one of its members. */
    record Membership(Entity member, Entity organization) {
    }

    private MembershipReader() {
    }

    /** Memberships with the sentences that prove them. */
    static Map<Membership, List<Span>> read(List<Sentence> sentences, List<Token> tokens, EntityIndex index) {
        Map<Membership, List<Span>> found = new LinkedHashMap<>();
        Entity last = null;
        for (Sentence sentence : sentences) {
            Entity organization = null;
            for (int i = 0; i < sentence.size(); i++) {
                EntityMention mention = sentence.chunk(i).mention();
                Entity only = mention == null ? null : mention.only();
                Entity joined = only != null && (only.isState() || only.isPerson()) ? joined(sentence, i) : null;
                if (joined != null) {
                    add(only, joined, sentence, found);
                }
                if (only != null && !only.isPerson() && !only.isState() && sentence.chunk(i + 1).in(CALLED)
                        && (sentence.chunk(i + 1).in(MEMBER) || isOfStates(only))) {
                    called(sentence, i, only, found);
                }
                Entity leader = only != null && mention.kind() == EntityMention.Kind.NAME && isOfStates(only)
                        ? leader(mention, tokens, index)
                        : null;
                if (leader != null) {
                    add(leader, only, sentence, found);
                }
                boolean phrase = mention != null && mention.kind() == EntityMention.Kind.PHRASE && isOfStates(mention.owner());
                if (phrase && CALLED.contains(mention.noun().bare()) && mention.head() == mention.last()) {
                    called(sentence, i - 1, mention.owner(), found);
                }
                if (isOfStates(only) && !mention.isAttributive()) {
                    counted(sentence, i, only, found);
                }
                for (Entity each : joining(sentence, i)) {
                    add(each, only, sentence, found);
                }
                if (sentence.chunk(i).isNoun(MEMBER) && sentence.chunk(i - 1).only() == null) {
                    Entity here = sentence.chunks().stream().map(Chunk::only).filter(MembershipReader::isOfStates).findFirst().orElse(last);
                    list(sentence, i + 1, here, found); // "permanent members A and B", "become members: A, B"
                }
                if (isOfStates(only) && !mention.isAttributive()) {
                    organization = only;
                    last = sentence.chunk(i + 1).is("'s") ? last : only;
                    if (sentence.chunk(i + 1).is("(")) {
                        list(sentence, i + 2, organization, found); // "I2U2 (India, Israel, …)"
                    }
                } else if (organization != null && (sentence.chunk(i).in(VERBS) || isCount(sentence, i))) {
                    list(sentence, i + 1, organization, found);
                } else if (sentence.chunk(i).in(COMPOSED) && sentence.chunk(i + 1).is("of")) {
                    composed(sentence, i, found);
                }
            }
        }
        return found;
    }

    /** "Norway, a member of NATO", "Finland joined the alliance NATO": what a state or person belongs to; null where that is not told. */
    private static Entity joined(Sentence sentence, int member) {
        for (int i = member + 1; i <= member + LONGEST && i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.in(MEMBER) && sentence.chunk(i + 1).is("of") || chunk.in(JOINED) && i == member + 1) {
                int at = sentence.chunk(i + 1).is("of") ? i + 2 : i + 1;
                at = sentence.chunk(at).in(Words.DETERMINERS) ? at + 1 : at;
                while (sentence.chunk(at).isToken() && Words.MODIFIERS.contains(sentence.chunk(at).token().lower())) {
                    at++; // "of the ruling Congress Party"
                }
                EntityMention whole = sentence.chunk(at).mention();
                boolean organization = whole != null && whole.only() != null && !whole.only().isPerson() && !whole.only().isState()
                        && !whole.isAttributive();
                return organization ? whole.only() : null;
            }
            if (chunk.isMention() || !(chunk.isComma() || chunk.in(BEFORE_MEMBER) || chunk.in(Words.DETERMINERS))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isOfStates(Entity entity) {
        return entity != null && entity.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
    }

    /** "A and B joined C", "A and B were elected to C", "as C members": the states that belong to an organization; none where none are told to. */
    private static Set<Entity> joining(Sentence sentence, int i) {
        EntityMention mention = sentence.chunk(i).mention();
        Entity only = mention == null || mention.kind() != EntityMention.Kind.NAME ? null : mention.only();
        if (only == null || only.isPerson() || only.isState()) {
            return Set.of();
        }
        int at = sentence.chunk(i - 1).in(Words.DETERMINERS) ? i - 2 : i - 1;
        boolean called = sentence.chunk(i + 1).in(MEMBER);
        if (called && sentence.chunk(at).is("as")) {
            return before(sentence, first(sentence));
        }
        boolean elected = sentence.chunk(at).is("to") && sentence.chunk(at - 1).in(ADMITTED);
        int verb = elected ? at - 1 : at;
        boolean joined = elected || called && sentence.chunk(at).in(BECOME) || !mention.isAttributive() && sentence.chunk(at).in(JOINED);
        int end = verb - 1;
        while (sentence.chunk(end).isToken() && (sentence.chunk(end).token().isAuxiliary() || sentence.chunk(end).in(JUST)
                || sentence.chunk(end).isComma() || sentence.chunk(end).isDash())) {
            end--;
        }
        return joined && !sentence.chunk(verb).is("join") || joined && end >= verb - 2 && !sentence.chunk(verb - 1).isComma()
                && (sentence.chunk(verb - 1).isMention() || sentence.chunk(verb - 1).isDash()) ? before(sentence, end) : Set.of();
    }

    /** The last chunk of the list of states with which a sentence begins; -1 where it begins with something else. */
    private static int first(Sentence sentence) {
        int at = sentence.chunk(0).in(Words.DETERMINERS) ? 1 : 0;
        while (sentence.chunk(at).state() != null && (sentence.chunk(at + 1).isComma() || sentence.chunk(at + 1).is("and"))) {
            at += sentence.chunk(at + 2).is("and") ? 3 : 2;
        }
        return sentence.chunk(at).state() == null ? -1 : at;
    }

    /** The states of the list that ends at a chunk: "Peru, Chile and Togo". */
    private static Set<Entity> before(Sentence sentence, int end) {
        Set<Entity> members = new LinkedHashSet<>();
        int at = end;
        while (sentence.chunk(at).state() != null && !sentence.chunk(at).mention().isAttributive()) {
            members.add(sentence.chunk(at).state());
            at = sentence.chunk(at - 1).in(Words.DETERMINERS) ? at - 2 : at - 1;
            boolean and = sentence.chunk(at).is("and");
            at = and ? at - 1 : at;
            boolean comma = sentence.chunk(at).isComma();
            at = comma ? at - 1 : at;
            if (!and && !comma) {
                break;
            }
        }
        return members;
    }

    /** "the commission A, composed of representatives of B, C and D". */
    private static void composed(Sentence sentence, int at, Map<Membership, List<Span>> found) {
        int body = at - 1;
        while (body > at - 4 && !sentence.chunk(body).isMention()) {
            body--;
        }
        Entity whole = sentence.chunk(body).only();
        EntityMention sent = sentence.chunk(at + 2).mention();
        if (whole != null && !whole.isPerson() && !whole.isState() && sent != null && sent.entities().size() > 1
                && sent.entities().stream().allMatch(Entity::isState)) {
            sent.entities().forEach(state -> add(state, whole, sentence, found)); // "representatives of B and C"
            return;
        }
        int first = at + 2;
        while (sentence.chunk(first).isNoun(DELEGATES) || sentence.chunk(first).is("of") || sentence.chunk(first).is("from")
                || sentence.chunk(first).in(Words.DETERMINERS)) {
            first++;
        }
        if (whole != null && !whole.isPerson() && !whole.isState()) {
            list(sentence, first, whole, found);
        }
    }

    private static void add(Entity member, Entity organization, Sentence sentence, Map<Membership, List<Span>> found) {
        found.computeIfAbsent(new Membership(member, organization), key -> new ArrayList<>())
                .add(new Span(sentence.first(), sentence.last()));
    }

    /** "a group of seven countries, …": behind a number, what an organization is made of, and a list. */
    private static boolean isCount(Sentence sentence, int i) {
        Chunk number = sentence.chunk(i - 1);
        Chunk behind = sentence.chunk(i + 1);
        EntityMention counted = sentence.chunk(i).mention();
        boolean within = number.is("of") && counted != null && counted.first() < counted.head();
        return sentence.chunk(i).isNoun(COUNTED) && (within || number.in(NUMBERS) || number.isToken() && number.token().isNumber())
                && (behind.isComma() || behind.is(":") || behind.is("(") || behind.isDash());
    }

    /** "NATO members A and B", "A, a NATO member": who is called an organization's member beside its name. */
    private static void called(Sentence sentence, int organization, Entity whole, Map<Membership, List<Span>> found) {
        List<Entity> members = new ArrayList<>();
        int at = organization + 2;
        while (sentence.chunk(at).in(CALLED)) {
            at++; // "EU member states A and B"
        }
        EntityMention phrase = sentence.chunk(at - 1).mention();
        String noun = phrase == null ? sentence.chunk(at - 1).token().bare() : phrase.noun().bare();
        boolean several = !Words.singular(noun).equals(noun);
        while (isMember(sentence.chunk(at)) || !members.isEmpty() && (sentence.chunk(at).isComma() || sentence.chunk(at).is("and"))) {
            if (isMember(sentence.chunk(at))) {
                members.add(sentence.chunk(at).mention().only());
            }
            at++;
        }
        boolean both = phrase != null && sentence.chunk(at - 1).token().in(BEFORE_MEMBER);
        int before = phrase == null ? organization - 1 : organization;
        while (sentence.chunk(before).in(Words.DETERMINERS) || sentence.chunk(before).in(BEFORE_MEMBER)) {
            before--;
        }
        if (members.isEmpty() && several && (both || before < organization) && sentence.chunk(before).isComma()) {
            members.addAll(before(sentence, before - 1)); // "A and B, both NATO allies"
        }
        boolean apposed = before < organization && sentence.chunk(before).isComma() && isMember(sentence.chunk(before - 1));
        if (members.isEmpty() && apposed && !several) {
            members.add(sentence.chunk(before - 1).mention().only());
        }
        int listed = !several ? Math.min(1, members.size()) : members.size();
        members.subList(0, listed).forEach(member -> add(member, whole, sentence, found));
    }

    /** "the US-led coalition": the state that leads what a name with its words names; null where none is told. */
    private static Entity leader(EntityMention mention, List<Token> tokens, EntityIndex index) {
        for (int i = Math.max(1, mention.first() - 2); i < mention.last(); i++) {
            if (tokens.get(i).isHyphen() && tokens.get(i + 1).is("led")) {
                Entity leader = NamedInText.wholly(tokens.get(i - 1).text(), index);
                return leader != null && leader.isState() ? leader : null;
            }
        }
        return null;
    }

    /** "the union, which counts A and B as members": those between the verb and what they are called. */
    private static void counted(Sentence sentence, int organization, Entity whole, Map<Membership, List<Span>> found) {
        int verb = organization + 1;
        while (sentence.chunk(verb).isComma() || sentence.chunk(verb).is("which") || sentence.chunk(verb).is("that")) {
            verb++;
        }
        if (!sentence.chunk(verb).in(COUNTING)) {
            return;
        }
        int end = verb + 1;
        while (sentence.chunk(end).isMention() || sentence.chunk(end).isComma() || sentence.chunk(end).is("and")
                || sentence.chunk(end).in(Words.DETERMINERS)) {
            end++;
        }
        boolean called = sentence.chunk(end).is("as") || sentence.chunk(end).is("among");
        if (called && IntStream.rangeClosed(end + 1, end + 3).anyMatch(i -> sentence.chunk(i).in(MEMBER))) {
            before(sentence, end - 1).forEach(state -> add(state, whole, sentence, found));
        }
    }

    private static boolean isMember(Chunk chunk) {
        Entity only = chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.NAME ? chunk.mention().only() : null;
        return only != null && (only.isState() || only.isPerson()) && !chunk.mention().isAttributive();
    }

    private static void list(Sentence sentence, int from, Entity organization, Map<Membership, List<Span>> found) {
        Set<Entity> members = new LinkedHashSet<>();
        int i = from;
        while (sentence.chunk(i).isMention() || sentence.chunk(i).isComma() || sentence.chunk(i).is("and") || sentence.chunk(i).is("the")
                || i == from && sentence.chunk(i).isMark()) {
            Entity only = sentence.chunk(i).only();
            if (only != null && only.isState() && !sentence.chunk(i).mention().isAttributive()) {
                members.add(only);
            }
            i++;
        }
        if (members.size() > 1 && organization != null) {
            members.forEach(member -> add(member, organization, sentence, found));
        }
    }
}

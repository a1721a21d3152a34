package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/**
 * Reads for whom a person acts off the tree of the sentence, where no words right before or behind the name have told it: "A of the province B, a member of
 * the party C", "a commander of the movement C, A, said", "A, who is now deputy head of the office C", "Brigadier A of the air force C".
 */
final class OfficesInTrees {

    private static final int LONGEST = 7;
    private static final Set<String> WITHIN = WordLists.words("titles.txt", "WITHIN");
    private static final Set<String> MEMBER = WordLists.words("affiliations.txt", "MEMBER");
    private static final Set<String> FORMER = WordLists.words("titles.txt", "FORMER");

    private final ParsedSentence parsed;
    private final Tree tree;
    private final List<Token> tokens;
    private final EntityIndex index;

    private OfficesInTrees(ParsedSentence parsed, List<Token> tokens, EntityIndex index) {
        this.parsed = parsed;
        this.tree = parsed.tree();
        this.tokens = tokens;
        this.index = index;
    }

    /** Gives the persons of a text, whose offices are settled, the organizations that the trees tell of. Sentences that name no such person are not parsed. */
    static void read(List<Sentence> sentences, List<Token> tokens, Trees trees, EntityIndex index) {
        for (Sentence sentence : sentences) {
            if (sentence.within() == null && isHinted(sentence, tokens)
                    && sentence.chunks().stream().anyMatch(chunk -> isOpen(chunk.isMention() ? chunk.mention() : null, sentence))
                    && sentence.chunks().stream().anyMatch(chunk -> chunk.isMention() && isWhole(chunk.mention()))) {
                OfficesInTrees reader = new OfficesInTrees(trees.of(sentence), tokens, index);
                for (int node = 0; node < reader.tree.size(); node++) {
                    if (isOpen(reader.parsed.mention(node), sentence)) {
                        reader.person(node);
                    }
                }
            }
        }
    }

    /** Whether a sentence has a noun for an office, or "of" right behind somebody: without, its tree tells of none. */
    private static boolean isHinted(Sentence sentence, List<Token> tokens) {
        for (int i = 0; i < sentence.size(); i++) {
            Entity only = sentence.chunk(i).only();
            if (only != null && only.isPerson() && sentence.chunk(i + 1).is("of")) {
                return true;
            }
        }
        return tokens.subList(sentence.first(), sentence.last() + 1).stream()
                .anyMatch(token -> MEMBER.contains(token.bare()) || Words.isPersonNoun(token.bare()));
    }

    /** Whether somebody is named of whom the sentence has not told yet for whom he acts. */
    private static boolean isOpen(EntityMention mention, Sentence sentence) {
        Entity only = mention == null || mention.kind() != Kind.NAME ? null : mention.only();
        return only != null && only.isPerson() && only.roles().stream()
                .noneMatch(role -> role.isToldBetween(sentence.first(), sentence.last())
                        && !(role.organization().isState() && role.last() <= mention.last()));
    }

    private static boolean isWhole(EntityMention mention) {
        Entity only = mention.kind() == Kind.NAME ? mention.only() : mention.owner();
        return only != null && !only.isPerson() && !only.isState();
    }

    private void person(int name) {
        int whole = behind(name, Set.of("of"));
        if (whole >= 0 && !entity(whole).isState()) {
            of(name, whole);
            return;
        }
        for (int i = 0; i < tree.childCount(name); i++) {
            int child = tree.child(name, i);
            Word word = tree.word(child);
            if (word.is("appos") && office(name, child) || word.is("acl") && isNow(child) && office(name, child)) {
                return;
            }
        }
        int head = tree.word(name).head();
        if (head >= 0 && (tree.word(name).is("appos") || tree.word(name).is("nsubj") && isNow(head))) {
            office(name, head);
        }
    }

    /** "A is …", but not "A was …", "A is not …", "whether A is …". */
    private boolean isNow(int predicate) {
        int be = tree.child(predicate, "cop");
        return be >= 0 && Telling.of(parsed, predicate) == Telling.TOLD && tree.child(predicate, "mark") < 0
                && (tree.word(be).inflection().equals("VBZ") || tree.word(be).inflection().equals("VBP"));
    }

    /** "Brigadier A of the air force B": the office before the name is that of the body behind it; whoever is of a party is its member. */
    private void of(int name, int whole) {
        Entity person = entity(name);
        Entity body = entity(whole);
        EntityMention mention = parsed.mention(name);
        int last = parsed.span(whole).last();
        if (body.type() == ActorType.NON_STATE_GROUP || body.type() == ActorType.OTHER) {
            give(person, new Role("", MEMBER, body, mention.first(), last));
            return;
        }
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            if (role.first() >= mention.title() && role.first() <= mention.first() && isOf(role, body)) {
                person.replaceRole(i, new Role(role.title(), role.words(), body, role.first(), last));
                return;
            }
        }
        give(person, new Role("", Set.of(), body, mention.first(), last));
    }

    /** Whether an office can be one of a body: of officers also where it was thought to be the state's. */
    private static boolean isOf(Role role, Entity body) {
        Entity of = role.organization();
        boolean ofState = of != null && of.isState() && body.type() == ActorType.ARMED_FORCES && of.country() != null
                && of.country().equals(body.country());
        return of == null || role.assumed() || ofState;
    }

    /** Whether a noun is that of an office which a body has. */
    private boolean office(int name, int noun) {
        Token head = tokens.get(parsed.span(noun).last());
        if (!Words.isPersonNoun(head.bare()) && !MEMBER.contains(head.bare()) || tree.word(noun).is("conj")
                || isAnotherBetween(name, noun)) {
            return false;
        }
        EntityMention phrase = parsed.mention(noun);
        Entity owner = phrase != null && phrase.kind() == Kind.PHRASE && phrase.owner() != null && !phrase.owner().isPerson()
                ? phrase.owner()
                : null;
        int whole = behind(noun, WITHIN);
        int before = whole >= 0 ? -1 : before(noun);
        if (whole < 0 && before < 0 && owner == null) {
            return false;
        }
        Entity body = whole >= 0 ? entity(whole) : before >= 0 ? entity(before) : owner;
        int behind = before >= 0 ? before : tree.child(noun, "cop");
        int first = behind >= 0 ? parsed.span(behind).last() + 1 : parsed.span(tree.first(noun)).first();
        while (first < parsed.span(noun).last() && (tokens.get(first).in(Words.DETERMINERS) || tokens.get(first).is("'s")
                || tokens.get(first).isMark() || isAdverb(parsed.node(first)))) {
            first++;
        }
        while (body == owner && first < parsed.span(noun).last() && (tokens.get(first).isCapital() || tokens.get(first).isHyphen())) {
            first++; // "A FARC commander"
        }
        Span title = new Span(first, parsed.span(noun).last());
        Set<String> words = new LinkedHashSet<>();
        for (int i = title.first(); i <= title.last(); i++) {
            words.add(tokens.get(i).bare());
        }
        if (words.stream().anyMatch(FORMER::contains) || title.last() - title.first() > LONGEST) {
            return false;
        }
        give(entity(name), new Role(Tokens.text(tokens, title.first(), title.last()), words, body,
                Math.min(parsed.span(name).first(), before >= 0 ? parsed.span(before).first() : title.first()),
                Math.max(parsed.span(name).last(), Math.max(title.last(), whole >= 0 ? parsed.span(whole).last() : -1))));
        return true;
    }

    private boolean isAdverb(int node) {
        return node >= 0 && parsed.word(node).tag() == Tag.ADV;
    }

    private boolean isAnotherBetween(int one, int other) {
        for (int node = Math.min(one, other) + 1; node < Math.max(one, other); node++) {
            EntityMention mention = parsed.mention(node);
            if (mention != null && mention.kind() == Kind.NAME && mention.only() != null && mention.only().isPerson()) {
                return true;
            }
        }
        return false;
    }

    /** Instead of what was assumed of the same office, or beside what is known. */
    private void give(Entity person, Role office) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean same = !office.words().isEmpty() && role.words().containsAll(office.words());
            if (same && (role.organization() == null || role.assumed())) {
                person.replaceRole(i, new Role(role.title(), role.words(), office.organization(), office.first(), office.last()));
                return;
            }
        }
        if (person.roles().stream().noneMatch(role -> role.organization() == office.organization())) {
            index.office(person, office);
        }
    }

    /** The body that hangs on a word by a preposition; of a state only "of". -1 for none. */
    private int behind(int word, Set<String> prepositions) {
        for (int i = 0; i < tree.childCount(word); i++) {
            int child = tree.child(word, i);
            int link = tree.child(child, "case");
            if (child > word && tree.word(child).is("nmod") && link >= 0 && link < child && isBody(child)
                    && (entity(child).isState() ? tree.word(link).lemma().equals("of") : prepositions.contains(tree.word(link).lemma()))) {
                return child;
            }
        }
        return -1;
    }

    /** "the World Bank's director", "a FARC commander". */
    private int before(int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child < noun && (tree.word(child).relation().equals("nmod:poss") || tree.word(child).is("compound")) && isBody(child)) {
                return child;
            }
        }
        return -1;
    }

    private boolean isBody(int node) {
        EntityMention mention = parsed.mention(node);
        Entity only = mention == null || mention.kind() != Kind.NAME ? null : mention.only();
        return only != null && !only.isPerson() && !only.isDocument();
    }

    private Entity entity(int node) {
        return parsed.mention(node).only();
    }
}

package dev.communique.extraction.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Referents;
import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.Conjuncts;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.AffiliationRole;

/** Reads who belongs to what by the rules of {@code affiliations.rules}. */
public final class BelongingReader {

    private static final String MEMBER = "member";
    private static final String WHOLE = "whole";
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE_PRONOUNS");

    private BelongingReader() {
    }

    /**
     * Checks what a rule gives and which roles it has.
     *
     * @throws IllegalArgumentException where affiliations can't be read by it, with its file and line
     */
    public static void check(Rule rule) {
        boolean gives = rule.gives().size() == 2 && rule.gives().get(1).matches("0\\.\\d*[1-9]\\d*");
        boolean known = false;
        for (AffiliationRole role : AffiliationRole.values()) {
            known |= gives && role.name().equals(rule.gives().get(0));
        }
        if (!known || rule.roles().stream().anyMatch(role -> !role.name().equals(MEMBER) && !role.name().equals(WHOLE))) {
            throw new IllegalArgumentException(
                    rule.where() + ": rule " + rule.name() + " gives MEMBER_OF, PART_OF or REPRESENTS and how sure that is, as 0.8, and has"
                            + " the roles " + MEMBER + " and " + WHOLE);
        }
    }

    /** The affiliations that the rules read, sentence by sentence. */
    static List<AffiliationDraft> read(Rules rules, List<Sentence> sentences, List<Token> tokens, Trees trees) {
        List<AffiliationDraft> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.within() == null && names(sentence) > 1 && rules.canMatch(sentence, tokens)) {
                ParsedSentence parsed = trees.of(sentence);
                for (Match match : rules.matches(parsed)) {
                    boolean told = Telling.of(parsed, match.node()) == Telling.TOLD || isAttribute(match);
                    if (told && !isOver(parsed, match.node())) {
                        read(match, found);
                    }
                }
            }
        }
        return found;
    }

    /** "A, as chair of B, will …", "countries of B, such as A, may …": told beside what a sentence only wishes or plans. */
    private static boolean isAttribute(Match match) {
        ParsedSentence sentence = match.sentence();
        return sentence.tree().child(match.node(), "cop") < 0 && (isAs(sentence, match.node())
                || match.nodes(MEMBER).stream().anyMatch(at -> sentence.tree().isWithin(at, match.node())));
    }

    /** "was a member of A". */
    private static boolean isOver(ParsedSentence sentence, int node) {
        int be = sentence.tree().child(node, "cop");
        return be >= 0 && sentence.word(be).inflection().equals("VBD");
    }

    private static long names(Sentence sentence) {
        return sentence.chunks().stream().filter(chunk -> chunk.isMention()
                && (!chunk.mention().entities().isEmpty() || chunk.mention().owner() != null)).count();
    }

    private static void read(Match match, List<AffiliationDraft> found) {
        ParsedSentence sentence = match.sentence();
        int governor = governor(sentence, match.node());
        List<Entity> members = meant(sentence, match.nodes(MEMBER));
        List<Entity> wholes = meant(sentence, match.nodes(WHOLE));
        List<Entity> governing = governor < 0 ? List.of() : Referents.at(sentence, governor);
        EntityMention phrase = sentence.mention(match.node());
        wholes = wholes.isEmpty() && isOfWhich(sentence, match.node()) ? governing : wholes;
        wholes = wholes.isEmpty() && phrase != null && phrase.owner() != null ? List.of(phrase.owner()) : wholes; // "member states of A"
        members = members.isEmpty() ? meant(sentence, subjects(sentence, match.node())) : members;
        members = members.isEmpty() && !wholes.equals(governing) ? governing : members;
        members = isAs(sentence, match.node()) ? members.stream().filter(Entity::isState).toList() : members;
        AffiliationRole role = AffiliationRole.valueOf(match.rule().gives().get(0));
        for (Entity member : wholes.size() == 1 ? members : List.<Entity>of()) {
            AffiliationRole as = role == AffiliationRole.PART_OF && member.isState() ? AffiliationRole.MEMBER_OF : role;
            if (canBelong(member, as, wholes.get(0))) {
                found.add(new AffiliationDraft(member, as, wholes.get(0), null, List.of(sentence.sentence().span()), false,
                        Double.parseDouble(match.rule().gives().get(1)), match.rule().name()));
            }
        }
    }

    private static List<Entity> meant(ParsedSentence sentence, List<Integer> nodes) {
        return nodes.stream().map(sentence::mention).filter(Objects::nonNull).flatMap(mention -> mention.entities().stream()).distinct()
                .toList();
    }

    /** Who is said to be it: "A and B are members of C". */
    private static List<Integer> subjects(ParsedSentence sentence, int node) {
        int subject = sentence.tree().child(node, "cop") < 0 ? -1 : sentence.tree().child(node, "nsubj");
        return subject < 0 ? List.of() : Conjuncts.of(sentence, subject);
    }

    /** The word that a word is said of: "A, a member of B", "A, as chair of B", "B, of which A is a member"; -1 where there is none. */
    private static int governor(ParsedSentence sentence, int node) {
        Word word = sentence.word(node);
        return word.is("appos") || word.is("acl") || isAs(sentence, node) ? word.head() : -1;
    }

    private static boolean isAs(ParsedSentence sentence, int node) {
        return sentence.word(node).is("nmod") && Arguments.preposition(sentence.tree(), node).equals("as");
    }

    private static boolean isOfWhich(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            if (RELATIVE.contains(tree.word(child).lemma()) && Arguments.preposition(tree, child).equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody can belong to another: states and persons are members of what is no state and no person, a body is part of a greater one. */
    private static boolean canBelong(Entity member, AffiliationRole role, Entity whole) {
        if (member == whole || whole.isPerson() || whole.isDocument() || member.isDocument()) {
            return false;
        }
        return role == AffiliationRole.MEMBER_OF
                ? !whole.isState() && whole.type() != ActorType.COMPANY
                : !member.isPerson() && !member.isState() && member.partOf() == null;
    }
}

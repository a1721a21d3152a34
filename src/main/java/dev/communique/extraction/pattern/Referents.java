package dev.communique.extraction.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.Conjuncts;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;

/** Who is meant by a word of a tree: the name, the one a phrase or pronoun stands for, or those for whom unnamed people act. */
public final class Referents {

    private static final Set<String> ACTING_FOR = WordLists.words("references.txt", "ACTING_FOR");
    private static final Set<String> POSSESSIVE = WordLists.words("references.txt", "POSSESSIVE_OF_BODIES");
    private static final Set<String> MISSIONS = WordLists.words("references.txt", "MISSIONS");
    private static final Set<String> BELONGING = WordLists.words("references.txt", "BELONGING");
    private static final Set<String> WHOSE = WordLists.words("references.txt", "WHOSE");

    private static final Set<String> LEADING = WordLists.words("references.txt", "LEADING");
    private static final Set<String> GOODS = WordLists.words("nouns.txt", "GOODS");
    private static final Set<String> CURRENCY = WordLists.words("nouns.txt", "CURRENCY");

    private Referents() {
    }

    /** Who is meant by a word; empty where nobody who is named is. */
    public static List<Entity> at(ParsedSentence sentence, int node) {
        EntityMention mention = sentence.mention(node);
        Tree tree = sentence.tree();
        int name = tree.child(node, "appos");
        boolean named = name >= 0 && sentence.mention(name) != null && !sentence.mention(name).entities().isEmpty()
                && sentence.mention(name).kind() == EntityMention.Kind.NAME;
        if (named && (mention == null || mention.kind() != EntityMention.Kind.NAME)) {
            return sentence.mention(name).entities(); // "the South American bloc Mercosur", whatever bloc was told of before
        }
        boolean owned = mention != null && mention.owner() != null && mention.entities().equals(List.of(mention.owner()))
                && tree.child(node, "amod") >= 0 && tree.child(tree.child(node, "amod"), "conj") >= 0;
        if (mention != null && !mention.entities().isEmpty() && !owned) {
            return mention.entities().stream().filter(entity -> !entity.isDocument()).toList();
        }
        if (mention != null && mention.owner() != null && !mention.owner().isDocument()) {
            Set<Entity> all = new LinkedHashSet<>(owners(sentence, node)); // "the Malaysian and Australian governments"
            boolean official = mention.noun() != null && Words.isPersonNoun(mention.noun().bare());
            all.add(official ? principal(mention.owner()) : mention.owner());
            return new ArrayList<>(all);
        }
        Word word = tree.word(node);
        if (word.relation().equals("nmod:poss") && mention == null && POSSESSIVE.contains(word.form().toLowerCase(Locale.ROOT))) {
            return owner(sentence, node);
        }
        List<Entity> owners = word.tag() == Tag.NOUN && ACTING_FOR.contains(word.lemma()) || word.tag() == Tag.PROPN && mention == null
                ? owners(sentence, node)
                : List.of();
        return owners.isEmpty() && word.tag() == Tag.NOUN ? leaders(sentence, node) : owners;
    }

    /** "a delegation led by Olga Sand": those who lead people of whom nobody says whose they are. */
    private static List<Entity> leaders(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        String lemma = tree.word(node).lemma().toLowerCase(Locale.ROOT);
        int clause = Words.isPersonNoun(lemma) || ACTING_FOR.contains(lemma) ? tree.child(node, "acl") : -1;
        int leader = clause >= 0 && LEADING.contains(tree.word(clause).lemma()) ? tree.child(clause, "obl") : -1;
        boolean by = leader >= 0 && preposition(tree, leader).equals("by") && sentence.mention(leader) != null;
        return by ? sentence.mention(leader).entities() : List.of();
    }

    /** Whom "its" means: the last body or state that the sentence has named before it. */
    private static List<Entity> owner(ParsedSentence sentence, int node) {
        for (int at = node - 1; at >= 0; at--) {
            Entity only = sentence.mention(at) == null ? null : sentence.mention(at).only();
            if (only != null && !only.isPerson() && !only.isDocument()) {
                return List.of(only);
            }
        }
        return List.of();
    }

    /**
     * Who is meant by a word, else by the words that belong to it: "a curfew in Montenegro", "Iraqi proposals"; not by the clauses that do, but for those that tell
     * whose it is: "a plant belonging to …".
     */
    public static List<Entity> around(ParsedSentence sentence, int node) {
        List<Entity> meant = at(sentence, node);
        if (!meant.isEmpty()) {
            return meant;
        }
        Set<Entity> found = new LinkedHashSet<>();
        collect(sentence, node, found);
        return new ArrayList<>(found);
    }

    /** Who is meant by a word, else by the adjective or name before it: "Swiss doctors". */
    public static List<Entity> acting(ParsedSentence sentence, int node) {
        List<Entity> meant = at(sentence, node);
        if (!meant.isEmpty() || sentence.word(node).tag() != Tag.NOUN) {
            return meant;
        }
        Set<Entity> found = new LinkedHashSet<>();
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            EntityMention mention = sentence.mention(child);
            if (child < node && mention != null && (tree.word(child).is("amod") || tree.word(child).is("compound"))) {
                found.addAll(mention.entities());
            }
        }
        return new ArrayList<>(found);
    }

    /** "Chilean wine", "U.S. dollars": a state that tells where goods or money are from, or of which kind they are. */
    private static boolean isOrigin(ParsedSentence sentence, int goods, int before) {
        EntityMention mention = sentence.mention(before);
        boolean state = before < goods && mention != null && mention.only() != null && mention.only().isState();
        String lemma = sentence.word(goods).lemma().toLowerCase(Locale.ROOT);
        return state && !sentence.word(before).is("nmod:poss") && (GOODS.contains(lemma) || CURRENCY.contains(lemma));
    }

    private static void collect(ParsedSentence sentence, int node, Set<Entity> into) {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            Word word = tree.word(child);
            if (isOrigin(sentence, node, child)) {
                continue;
            }
            if (word.is("acl") && !BELONGING.contains(word.lemma()) || word.is("advcl") || word.is("conj") || word.is("parataxis")) {
                continue;
            }
            List<Entity> meant = at(sentence, child);
            if (meant.isEmpty()) {
                collect(sentence, child, into);
            } else {
                into.addAll(meant);
            }
        }
    }

    /** "Russian forces", "the government of Chad", "envoys of Ghana and Togo": those for whom unnamed people act. */
    private static List<Entity> owners(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        Set<Entity> owners = new LinkedHashSet<>();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            Word word = tree.word(child);
            boolean before = child < node && (word.is("amod") || word.is("compound") || word.is("nmod"));
            boolean behind = child > node && word.is("nmod") && WHOSE.contains(preposition(tree, child));
            if (before || behind) {
                for (int each : Conjuncts.of(sentence, child)) {
                    EntityMention mention = sentence.mention(each);
                    if (mention != null) {
                        owners.addAll(mention.entities());
                    }
                }
            }
        }
        owners.removeIf(entity -> entity.isDocument() || entity.isPerson());
        return owners.stream().map(Referents::principal).distinct().toList();
    }

    /** Whoever is of an embassy acts for the state that sent him. */
    private static Entity principal(Entity owner) {
        boolean mission = owner.partOf() != null && owner.partOf().isState() && owner.words().stream().anyMatch(MISSIONS::contains);
        return mission ? owner.partOf() : owner;
    }

    private static String preposition(Tree tree, int at) {
        return Arguments.preposition(tree, at);
    }
}

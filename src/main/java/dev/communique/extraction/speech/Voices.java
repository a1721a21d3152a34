package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Inflection;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Coordinations;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;

/** Who speaks by the tree of a sentence: the subject of the verb, with those who are joined to it, whatever stands between. */
final class Voices {

    private static final Set<String> MEMBERS = WordLists.words("references.txt", "MEMBERS");
    private static final Set<String> AUTHORITIES = WordLists.words("references.txt", "AUTHORITIES");
    private static final Set<String> OCCASIONS = WordLists.words("references.txt", "OCCASIONS");
    /** Words in all their forms by which a body can speak that is not named. */
    private static final Set<String> UNNAMED = Stream.of(MEMBERS, OCCASIONS).flatMap(Set::stream)
            .flatMap(noun -> Inflection.noun(noun).stream())
            .collect(Collectors.toUnmodifiableSet());
    private final ParsedSentence parsed;
    private final CoreferenceResolver coreference;

    Voices(ParsedSentence parsed, CoreferenceResolver coreference) {
        this.parsed = parsed;
        this.coreference = coreference;
    }

    /** The subject of the verb at a chunk; null where the tree has none that speaks. */
    Subject of(Chunk verb) {
        int node = parsed.node(verb.first());
        if (node < 0 || parsed.word(node).tag() != Tag.VERB && parsed.word(node).tag() != Tag.AUX) {
            return null;
        }
        List<Integer> subjects = Arguments.of(parsed, node).nodes(Arguments.SUBJECT);
        Set<Entity> who = new LinkedHashSet<>();
        int at = -1;
        for (int subject : subjects) {
            List<Entity> found = at(subject);
            who.addAll(found);
            at = at < 0 && !found.isEmpty() ? chunk(subject) : at;
        }
        return who.isEmpty() ? null : new Subject(at, new ArrayList<>(who));
    }

    /** Whether a sentence has anybody who can be the subject of a verb of speech; without, it needs no tree. */
    static boolean canSpeakIn(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isQuote() || chunk.in(UNNAMED) || isOfDocument(chunk) || chunk.isMention() && !chunk.mention().entities().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is named within the subject of a verb, as an apposition or an attribute of it. */
    boolean isWithinSubject(Chunk mention, Chunk verb) {
        int node = parsed.node(mention.last());
        for (int subject : Arguments.of(parsed, parsed.node(verb.first())).nodes(Arguments.SUBJECT)) {
            if (node >= 0 && node != subject && parsed.tree().isWithin(node, subject)) {
                return true;
            }
        }
        return false;
    }

    /** Who is meant by a word as a speaker; empty where nobody who is named is. */
    private List<Entity> at(int node) {
        EntityMention mention = parsed.mention(node);
        if (mention != null && !mention.entities().isEmpty()) {
            return Coordinations.voices(mention);
        }
        if (mention != null && isDocument(mention)) {
            return issuers(node, mention);
        }
        int name = apposed(node);
        if (name >= 0) {
            return Coordinations.voices(parsed.mention(name));
        }
        Word word = parsed.word(node);
        if (mention == null && MEMBERS.contains(word.lemma())) {
            return members(node);
        }
        return mention == null && OCCASIONS.contains(word.lemma()) ? coreference.body() : List.of();
    }

    static boolean isOfDocument(Chunk chunk) {
        return chunk.isMention() && isDocument(chunk.mention());
    }

    private static boolean isDocument(EntityMention mention) {
        return mention.noun() != null && Words.DOCUMENT.contains(mention.noun().bare());
    }

    /** "released a statement saying …": whose a document is; who acts on it in the sentence. */
    private List<Entity> issuers(int document, EntityMention mention) {
        if (mention.owner() != null) {
            return List.of(mention.owner());
        }
        int issued = parsed.tree().child(document, "acl");
        if (issued > document && SurfaceSubjects.isPassive(parsed, issued)) {
            return Arguments.of(parsed, issued).nodes(Arguments.SUBJECT).stream().filter(at -> parsed.mention(at) != null)
                    .flatMap(at -> Coordinations.voices(parsed.mention(at)).stream()).distinct().toList(); // "a statement issued by …"
        }
        int governor = Arguments.governor(parsed.tree(), document);
        Set<Entity> who = new LinkedHashSet<>();
        if (governor >= 0) {
            for (int subject : Arguments.of(parsed, governor).nodes(Arguments.SUBJECT)) {
                EntityMention issuer = parsed.mention(subject);
                if (issuer != null && issuer != mention) {
                    who.addAll(Coordinations.voices(issuer));
                }
            }
        }
        return List.copyOf(who);
    }

    /** "the niece of the minister, Marcia Price": who a description is about. */
    private int apposed(int node) {
        Tree tree = parsed.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            EntityMention name = parsed.mention(child);
            if (tree.word(child).is("appos") && name != null && name.kind() == EntityMention.Kind.NAME && !name.isAttributive()) {
                return child;
            }
        }
        return -1;
    }

    /** "The members of the Council": the body they belong to. */
    private List<Entity> members(int node) {
        Tree tree = parsed.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            EntityMention body = parsed.mention(child);
            boolean joined = tree.word(child).is("nmod") || tree.word(child).is("compound") || tree.word(child).is("amod");
            if (joined && body != null && body.only() != null && !body.only().isPerson()
                    && (!body.only().isState() || AUTHORITIES.contains(tree.word(node).lemma()))) {
                return body.entities();
            }
        }
        return AUTHORITIES.contains(tree.word(node).lemma()) ? List.of() : coreference.body();
    }

    private int chunk(int node) {
        int first = parsed.span(node).first();
        for (int i = 0; i < parsed.sentence().size(); i++) {
            Chunk chunk = parsed.sentence().chunk(i);
            if (chunk.first() <= first && first <= chunk.last()) {
                return i;
            }
        }
        return -1;
    }
}

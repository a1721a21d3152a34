package dev.communique.extraction.coreference;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.entity.HeadlineSpeakers;
import dev.communique.extraction.entity.NamedInText;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;
import dev.communique.fact.DocumentKind;

/** Finds the two states that a whole document is about, for what it tells of nobody: "Two memoranda were concluded." */
public final class TwoSides {

    private static final Set<String> ABOUT = WordLists.words("documents.txt", "ABOUT");
    private static final List<String> SPEAKING_WITHIN = WordLists.phrases("documents.txt", "SPEAKING_WITHIN");
    private static final List<String> SPEAKING = WordLists.phrases("documents.txt", "SPEAKING");
    /** "EU-Chile", "Chile and the EU", "talks with the EU" */
    private static final Pattern JOINED = Pattern.compile("\\p{Lu}\\p{L}*[-–]\\p{Lu}|\\b(?:and|with|between)\\b");
    private static final Set<String> OWN = WordLists.words("documents.txt", "OWN");
    private static final Set<String> AUTHOR = WordLists.words("agreements.txt", "AUTHOR");
    private static final Set<String> GATHERING = WordLists.words("documents.txt", "GATHERING");
    private static final Set<String> OCCASION = WordLists.words("agreements.txt", "OCCASION");

    private TwoSides() {
    }

    /**
     * The two states that the headline of a joint declaration names before what it is about; empty where there are fewer or more.
     *
     * @param title the headline, or null
     */
    public static List<Entity> issuing(String title, EntityIndex index) {
        List<Token> tokens = title == null ? List.of() : Tokens.of(title);
        int about = 0;
        while (about < tokens.size() && !ABOUT.contains(tokens.get(about).lower())) {
            about++;
        }
        boolean own = tokens.stream().skip(about).anyMatch(token -> OWN.contains(Words.singular(token.lower()))); // "on the visit of … to …"
        String before = about == tokens.size() ? title : title.substring(0, tokens.get(about).start());
        boolean nobody = before == null || NamedInText.allNamed(before, index).isEmpty();
        List<Entity> issuing = title == null ? List.of() : sides(own && nobody ? title : before, index);
        return issuing.size() == 2 ? issuing : List.of();
    }

    /**
     * Those whose statement a document is, by the words of its headline before what it is about: "Statement by the Council on …", "Foreign
     * Secretary statement on …", where nobody else is named the state from which it tells; of a declaration of both, the two sides.
     *
     * @param title the headline, or null
     * @param sides the two who declare something together, or none
     */
    public static List<Entity> speaking(String title, List<Entity> sides, EntityIndex index) {
        String small = title == null ? "" : title.toLowerCase(Locale.ROOT);
        int within = SPEAKING_WITHIN.stream().mapToInt(small::indexOf).filter(at -> at > 0).min().orElse(-1);
        if (SPEAKING.stream().noneMatch(small::startsWith) && within < 0) {
            return sides;
        }
        List<Entity> persons = HeadlineSpeakers.named(title, index);
        if (!persons.isEmpty()) {
            return persons;
        }
        List<Token> tokens = Tokens.of(title);
        int end = within < 0 ? title.length() : within;
        for (int i = tokens.size() - 1; i > 0; i--) {
            end = within < 0 && ABOUT.contains(tokens.get(i).lower()) ? tokens.get(i).start() : end;
        }
        String speakers = HeadlineSpeakers.speakers(title);
        List<Entity> named = NamedInText.allNamed(speakers.isEmpty() ? title.substring(0, end) : speakers, index);
        boolean official = named.isEmpty() && within > 0 && index.home() != null;
        return official ? List.of(index.home()) : named.isEmpty() ? sides : named;
    }

    /**
     * The two states that a headline names, or else the only two that a text speaks of, where it is a declaration or readout, or tells of a
     * visit or meeting of both; empty where there are fewer or more.
     *
     * @param title the headline, or null
     */
    public static List<Entity> of(String title, DocumentKind kind, List<Sentence> sentences, List<Token> tokens, EntityIndex index) {
        List<Entity> named = title == null ? List.of() : named(title, index);
        if (kind == DocumentKind.COMMUNIQUE && !named.isEmpty()) {
            return issuing(title, index);
        }
        if (named.size() == 2) {
            return named;
        }
        boolean joined = title != null && JOINED.matcher(title).find();
        List<Entity> withUnion = kind == DocumentKind.NEWS || named.isEmpty() || !joined ? List.of() : sides(title, index);
        if (withUnion.size() == 2) {
            return withUnion;
        }
        boolean oneSided = kind == DocumentKind.READOUT || kind == DocumentKind.PRESS_RELEASE
                || named.size() == 1 && sentences.stream().anyMatch(sentence -> isFirstPerson(sentence, tokens));
        List<Entity> met = oneSided && title != null ? met(title, named, sentences, index.home()) : List.of();
        if (!met.isEmpty()) {
            return met;
        }
        List<Entity> only = only(sentences);
        boolean both = kind == DocumentKind.COMMUNIQUE || kind == DocumentKind.READOUT
                || sentences.stream().anyMatch(sentence -> isOccasion(sentence, tokens) && states(sentence).size() == 2);
        return both ? only : List.of();
    }

    private static List<Entity> named(String text, EntityIndex index) {
        return NamedInText.allNamed(text, index).stream().filter(Entity::isState).toList();
    }

    /** "Statement of the President of the Commission and the Prime Minister of Peru on …": the two whose statement it is; else nobody. */
    public static List<Entity> stating(String title, EntityIndex index) {
        String speakers = HeadlineSpeakers.speakers(title);
        return speakers.contains(" and ") ? issuing(speakers, index) : List.of();
    }

    /** The states that a text names; with the one organization of states that it names beside only one of them: "EU-Australia". */
    private static List<Entity> sides(String text, EntityIndex index) {
        List<Entity> named = NamedInText.allNamed(text, index);
        List<Entity> organizations = named.stream().filter(entity -> entity.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION)
                .map(entity -> index.whole(entity) == null ? entity : index.whole(entity)).distinct().toList();
        List<Entity> states = named.stream().filter(Entity::isState).toList();
        return states.size() == 1 && organizations.size() == 1 ? List.of(organizations.get(0), states.get(0)) : states;
    }

    /**
     * "President Roy's call with President Diallo of Mali", "Accord signed with Mali": the state that the headline of a readout or release
     * names, or that a person of it is of, and the one from which it tells, or that the text joins with it most, as in "between Canada and
     * Mali"; empty where these are not known.
     */
    private static List<Entity> met(String title, List<Entity> named, List<Sentence> sentences, Entity home) {
        Set<String> words = Tokens.of(title).stream().map(Token::bare).collect(Collectors.toSet());
        Set<Entity> ones = new LinkedHashSet<>(named);
        Map<Entity, Map<Entity, Integer>> joined = new HashMap<>();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Entity left = sentence.chunk(i).state();
                Entity right = sentence.chunk(i + (sentence.chunk(i + 2).is("the") ? 3 : 2)).state();
                if (left != null && right != null && left != right && (sentence.chunk(i + 1).is("and") || isDash(sentence.chunk(i + 1)))) {
                    joined.computeIfAbsent(left, key -> new HashMap<>()).merge(right, 1, Integer::sum);
                    joined.computeIfAbsent(right, key -> new HashMap<>()).merge(left, 1, Integer::sum);
                }
                if (named.isEmpty() && sentence.chunk(i).isMention()) {
                    sentence.chunk(i).mention().entities().stream().filter(Entity::isPerson)
                            .filter(person -> words.contains(lastName(person))).forEach(person -> add(person, ones));
                }
            }
        }
        if (ones.size() == 1 && home != null && !ones.contains(home)) {
            return List.of(home, ones.iterator().next());
        }
        Map<Entity, Integer> others = ones.size() == 1 ? joined.getOrDefault(ones.iterator().next(), Map.of()) : Map.of();
        int most = others.values().stream().max(Integer::compare).orElse(0);
        List<Entity> other = others.keySet().stream().filter(state -> others.get(state) == most).toList();
        return ones.size() == 2 ? List.copyOf(ones) : other.size() == 1 ? List.of(ones.iterator().next(), other.get(0)) : List.of();
    }

    private static String lastName(Entity person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isDash(Chunk chunk) {
        return chunk.isToken() && (chunk.token().isHyphen() || chunk.token().isDash());
    }

    private static List<Entity> only(List<Sentence> sentences) {
        Set<Entity> states = new LinkedHashSet<>();
        sentences.forEach(sentence -> states.addAll(states(sentence)));
        return states.size() == 2 ? List.copyOf(states) : List.of();
    }

    private static Set<Entity> states(Sentence sentence) {
        Set<Entity> states = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            if (chunk.isMention()) {
                chunk.mention().entities().forEach(entity -> add(entity, states));
                add(chunk.mention().owner(), states);
            }
        }
        return states;
    }

    /** Whether somebody tells of himself outside of quotations. */
    private static boolean isFirstPerson(Sentence sentence, List<Token> tokens) {
        return sentence.within() == null && sentence.chunks().stream().anyMatch(chunk -> chunk.isMention()
                && chunk.mention().kind() == Kind.PRONOUN && AUTHOR.contains(tokens.get(chunk.mention().head()).lower()));
    }

    private static boolean isOccasion(Sentence sentence, List<Token> tokens) {
        return tokens.subList(sentence.first(), sentence.last() + 1).stream()
                .anyMatch(token -> OCCASION.contains(Words.singular(token.lower())));
    }

    private static void add(Entity entity, Set<Entity> states) {
        Entity state = entity == null || entity.isState() ? entity : entity.isPerson() ? Offices.organization(entity) : null;
        if (state != null && state.isState()) {
            states.add(state);
        }
    }

    /** "Documents signed at the SCO summit": the one organization of states of whose members' meeting a headline tells, where it names no state; else null. */
    public static Entity gathered(String title, EntityIndex index) {
        if (title == null || Tokens.of(title).stream().noneMatch(token -> GATHERING.contains(token.bare()))) {
            return null;
        }
        List<Entity> named = NamedInText.allNamed(title, index);
        List<Entity> organizations = named.stream().filter(entity -> entity.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION).toList();
        return organizations.size() == 1 && named.stream().noneMatch(Entity::isState) ? organizations.get(0) : null;
    }
}

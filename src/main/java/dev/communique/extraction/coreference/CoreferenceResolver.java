package dev.communique.extraction.coreference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Phrases;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/**
 * Who was told of last, sentence by sentence, and so who is meant by "she", "the ministry", "both sides", "the statement".
 */
public final class CoreferenceResolver {

    private static final Set<String> SPOKESPEOPLE = WordLists.words("references.txt", "SPOKESPEOPLE");
    private static final Set<String> SOLE = WordLists.words("titles.txt", "SOLE");
    private static final Set<String> ANY_OFFICE = WordLists.words("references.txt", "ANY_OFFICE");
    private static final Set<String> FUNCTIONS = WordLists.words("references.txt", "FUNCTIONS");
    private static final Set<String> SERVING = WordLists.words("titles.txt", "SERVING");
    private static final Set<String> BE = WordLists.words("function-words.txt", "BE_FINITE");
    private final List<Token> tokens;
    private final EntityIndex index;
    private final Principals principals;
    private final SpeakingDocuments documents;
    private final Antecedents antecedents = new Antecedents();

    private List<Entity> pair = List.of();

    private final Groups groups = new Groups();

    /** Those that the sentence has named so far. */
    private final Set<Entity> states = new LinkedHashSet<>();

    /** Those that the sentence before named, or the last one that named any. */
    private List<Entity> before = List.of();
    private List<Entity> speakers = List.of();

    /** The subject of the last sentence, where it is a person without a name. */
    private UnnamedPerson unnamed;
    private List<Entity> subject = List.of();

    /** The subject of the sentence that is being read. */
    private List<Entity> current = List.of();

    /** The persons of the sentence that only a preposition joins to it: they become antecedents when it is over, behind the other ones. */
    private final List<Entity> governed = new ArrayList<>();
    private final List<Entity> acting = new ArrayList<>();
    /** Who says "I" outside of quotations. */
    private final Entity author;
    /** Who says "we" in a text of their own: "We, the ministers of …". */
    private List<Entity> authors = List.of();
    /** Who issued the statement that was announced last. */
    private List<Entity> announcing = List.of();
    private int announcedIn = -10;
    private int speakersParagraph = -10;
    private int subjectParagraph = -10;
    private int paragraph;

    /**
     * Starts an article.
     *
     * @param sides  the two who issue it together; empty where it is issued otherwise
     * @param author who says "I" in it; null where that is not told
     */
    public CoreferenceResolver(List<Token> tokens, EntityIndex index, List<Entity> sides, Entity author) {
        this.tokens = tokens;
        this.pair = sides;
        this.authors = sides;
        this.author = author;
        this.index = index;
        this.principals = new Principals(index);
        this.documents = new SpeakingDocuments(index);
    }

    /** Tells who is meant by the phrases and pronouns of a sentence. */
    public void resolve(Sentence sentence) {
        current = List.of();
        if (!states.isEmpty()) {
            before = List.copyOf(states);
        }
        states.clear();
        paragraph = sentence.within() == null ? sentence.paragraph() : paragraph;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.chunk(i).isMention()) {
                resolve(sentence, i);
            }
        }
        governed.forEach(antecedents::touch);
        acting.forEach(antecedents::touch);
        governed.clear();
        acting.clear();
        together(sentence);
        introduced(sentence);
        if (sentence.within() == null) {
            List<Entity> first = subject(sentence);
            subject = first.isEmpty() ? subject : first;
            subjectParagraph = first.isEmpty() ? subjectParagraph : paragraph;
            unnamed = UnnamedPerson.of(sentence, tokens, unnamed);
        }
    }

    private void resolve(Sentence sentence, int i) {
        EntityMention mention = sentence.chunk(i).mention();
        if (!mention.isSettled()) {
            mention.settle(sentence.within() != null && mention.kind() == Kind.PRONOUN
                    ? quoted(mention)
                    : isPredicate(sentence, i, mention)
                            ? current
                            : isTwoBefore(sentence, i, mention) ? subject(sentence, i) : entities(mention));
        }
        noteStates(mention);
        if (sentence.within() == null) {
            mention.entities().forEach(entity -> touch(entity, sentence.chunk(i - 1).in(Words.PREPOSITIONS)));
            if (current.isEmpty() && !mention.isAttributive() && !sentence.chunk(i - 1).in(Words.PREPOSITIONS)) {
                current = mention.entities();
            }
        }
    }

    /** "We, the ministers of the Union, …": who writes. */
    private void introduced(Sentence sentence) {
        EntityMention first = sentence.chunk(0).mention();
        if (sentence.within() == null && first != null && first.kind() == Kind.PRONOUN && tokens.get(first.head()).is("we")
                && sentence.chunk(1).isComma() && sentence.chunk(2).in(Words.DETERMINERS)) {
            introduced(first, sentence.chunk(3).mention());
        } else if (first != null && first.kind() == Kind.PRONOUN && sentence.chunk(1).isComma()) {
            introduced(first, sentence.chunk(2).mention());
        }
    }

    private void introduced(EntityMention pronoun, EntityMention name) {
        if (name != null && !name.entities().isEmpty() && tokens.get(pronoun.head()).is("we")) {
            authors = name.entities();
            pronoun.settle(authors);
        }
    }

    private void noteStates(EntityMention mention) {
        mention.entities().stream().filter(Entity::isState).forEach(states::add);
        if (mention.owner() != null && mention.owner().isState()) {
            states.add(mention.owner());
        }
    }

    /** "The IMCTC is a 43-member alliance that …" */
    private boolean isPredicate(Sentence sentence, int i, EntityMention mention) {
        return mention.kind() == Kind.PHRASE && mention.isIndefinite() && sentence.chunk(i - 1).in(BE)
                && current.size() == 1
                && Words.isPersonNoun(tokens.get(mention.head()).bare()) == current.get(0).isPerson();
    }

    /** Whoever says "they" in a joint document speaks of both. */
    private List<Entity> quoted(EntityMention mention) {
        return tokens.get(mention.head()).is("they") && pair.size() == 2 ? pair : List.of();
    }

    private void touch(Entity entity) {
        touch(entity, false);
    }

    private void touch(Entity entity, boolean isGoverned) {
        if (isGoverned && entity.isPerson()) {
            governed.add(entity);
            return;
        }
        antecedents.touch(entity);
        if (entity.isPerson()) {
            acting.add(entity);
        }
        if (entity.isDocument()) {
            documents.touch(entity);
        }
    }

    private List<Entity> entities(EntityMention mention) {
        if (mention.kind() == Kind.PRONOUN) {
            return pronoun(tokens.get(mention.head()).lower());
        }
        String word = tokens.get(mention.head()).bare();
        boolean others = mention.owner() != null && mention.head() + 1 < tokens.size()
                && tokens.get(mention.head() + 1).is("of"); // "the delegations of Cyprus, Greece and Israel"
        if (others && !Words.singular(word).equals(word) && Phrases.isPair(tokens, mention)) {
            return List.of();
        }
        if (Phrases.isPair(tokens, mention)) {
            return both(word);
        }
        List<Entity> group = groups.group(Phrases.number(tokens, mention));
        if (!group.isEmpty() && !Words.singular(word).equals(word)) {
            return group;
        }
        if (Words.DOCUMENT.contains(word)) {
            return document(mention, word);
        }
        return Words.isPersonNoun(word) ? person(mention, word) : mention.isIndefinite() ? List.of() : one(body(mention, word));
    }

    /** Whom "both sides", "the two countries" mean. */
    private List<Entity> both(String noun) {
        if (Words.isStates(noun) && (states.size() == 2 || states.size() > 2 && pair.isEmpty())) {
            return states.stream().limit(2).toList(); // "Thailand will scrap a deal with Cambodia between the two countries"
        }
        if (Words.isStates(noun) && states.isEmpty() && pair.isEmpty() && before.size() == 2) {
            return before;
        }
        return principals.meant(noun, pair.isEmpty() && speakers.size() == 2 ? speakers : meant(noun));
    }

    /** The two whom a plural noun means. */
    private List<Entity> meant(String noun) {
        return groups.meant(paragraph, pair, noun.equals("companies") || noun.equals("firms")
                ? ActorType.COMPANY
                : Words.isStates(noun) ? ActorType.STATE : Principals.isPersons(noun) ? ActorType.PERSON : null);
    }

    /** "A spokeswoman for the ministry denied it. “…,” she said": whom the unnamed one speaks for, and nobody who was named before. */
    private List<Entity> person(Gender gender, UnnamedPerson lastSubject) {
        return lastSubject != null && lastSubject.canBe(gender) ? lastSubject.speaksFor() : one(person(gender));
    }

    private List<Entity> pronoun(String word) {
        return switch (word) {
            case "he" -> person(Gender.MALE, unnamed);
            case "she" -> person(Gender.FEMALE, unnamed);
            case "it" -> it();
            case "they" -> they();
            case "we" -> authors;
            case "i" -> one(author);
            default -> List.of();
        };
    }

    private List<Entity> they() {
        if (isBody(speakers) && speakers.get(0).type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION && speakersParagraph == paragraph) {
            return speakers; // its members
        }
        return subject.size() > 1 ? subject : speakers.size() > 1 ? speakers : pair.isEmpty() && isBody(subject) ? subject : pair;
    }

    /** Whom a pronoun means after a preposition, given as a subject: "he" for "him". */
    public List<Entity> meant(String pronoun, Sentence sentence) {
        return sentence.within() == null ? pronoun(pronoun) : List.of();
    }

    /** The parties of the document that speaks, else the body that is the subject, speaks or was the subject before. */
    private List<Entity> it() {
        if (documents.isSpeaking(paragraph)) {
            return documents.issuers();
        }
        if (isBody(current)) {
            return current;
        }
        if (!announcing.isEmpty() && paragraph - announcedIn <= 1 && (speakers.isEmpty() || speakers.equals(announcing))) {
            return announcing; // "The ministry issued a statement. "…", it said"
        }
        if (!speakers.isEmpty() && speakers.stream().noneMatch(Entity::isPerson)) {
            return speakers;
        }
        return documents.last() != null ? documents.issuers() : isBody(subject) ? subject : List.of();
    }

    private static boolean isBody(List<Entity> who) {
        return who.size() == 1 && !who.get(0).isPerson();
    }

    private static List<Entity> one(Entity entity) {
        return entity == null ? List.of() : List.of(entity);
    }

    private Entity person(Gender gender) {
        Entity found = null;
        boolean spokeSince = speakersParagraph == paragraph && subjectParagraph < paragraph;
        for (List<Entity> candidates : spokeSince ? List.of(current, speakers, subject) : List.of(current, subject, speakers)) {
            found = found == null ? Antecedents.fitting(candidates, gender) : found;
        }
        found = found == null ? antecedents.person(gender) : found;
        if (found != null && found.gender() == Gender.UNKNOWN) {
            found.assume(gender);
        }
        return found;
    }

    /** "the IMCTC secretary-general": who holds the office; where nobody is known to, whom the office speaks for. */
    private List<Entity> person(EntityMention mention, String word) {
        boolean plural = !Words.PERSON.contains(word);
        if (plural && tokens.get(mention.first()).is("their") && pair.size() == 2) {
            return principals.of(meant(""));
        }
        Entity holder = mention.isIndefinite() || plural ? null : holder(mention, word);
        if (holder != null) {
            return List.of(holder);
        }
        if (SPOKESPEOPLE.contains(word) && mention.owner() == null && !plural && holder == null) {
            return unnamed != null ? unnamed.speaksFor() : isBody(speakers) ? speakers : List.of();
        }
        if (SERVING.contains(word) && mention.owner() != null && mention.owner().isPerson()) {
            return one(Offices.organization(mention.owner())); // "an adviser to President A"
        }
        boolean speaksForOwner = SPOKESPEOPLE.contains(word) || mention.owner() != null && plural;
        return mention.owner() != null && speaksForOwner && !mention.owner().isPerson() ? List.of(mention.owner()) : List.of();
    }

    private Entity holder(EntityMention mention, String word) {
        Set<String> words = Phrases.words(tokens, officeStart(mention), mention.head());
        Entity exact = words.size() > 1 ? index.holder(words, mention.owner()) : null;
        Entity recent = exact == null ? antecedents.holder(word, mention.owner()) : exact;
        Entity found = recent == null ? index.holder(Set.of(word), mention.owner()) : recent;
        // "Panama's president" is no former president of whom is told later
        boolean another = found != null && mention.owner() != null
                && found.roles().stream().noneMatch(role -> role.organization() != null || role.first() < mention.first());
        found = another ? null : found;
        return found == null && tokens.get(mention.first()).is("the") ? described(mention, word) : found;
    }

    /** "the New York businessman": whoever the article is about at this point, of whom no office is known that the words contradict. */
    private Entity described(EntityMention mention, String word) {
        boolean function = FUNCTIONS.contains(word);
        boolean office = Words.TITLE.contains(word) && !function; // no spokesman is the president
        return Stream.concat(Stream.concat(speakers.stream(), subject.stream()), Stream.ofNullable(antecedents.person()))
                .filter(person -> person.isPerson() && !(office && isAnother(person, mention, word))
                        && (function ? isOf(person, mention.owner()) : !isOfAnother(person, mention.owner())))
                .findFirst().orElse(null);
    }

    /** Whether the offices of a person that are told are none of a description: no spokesman is the minister, no minister the rebel leader. */
    private boolean isAnother(Entity person, EntityMention mention, String word) {
        Set<String> told = person.roles().stream().flatMap(role -> role.words().stream()).collect(Collectors.toSet());
        if (SOLE.contains(word) && !told.contains(word)) {
            return true; // nobody is "the king" who has not been called so
        }
        boolean otherOffice = !ANY_OFFICE.contains(word) && !told.contains(word) && told.stream().anyMatch(Words.TITLE::contains);
        return !told.isEmpty()
                && (otherOffice || told.stream().anyMatch(FUNCTIONS::contains)
                        || Phrases.words(tokens, mention.first(), mention.head()).stream()
                                .anyMatch(more -> !more.equals(word) && !told.contains(more) && !Words.DETERMINERS.contains(more)));
    }

    /** "the Greek top diplomat": whether somebody acts for the state, or for a body of it. */
    private static boolean isOf(Entity person, Entity owner) {
        return owner != null && (owner.country() != null && owner.country().equals(person.country())
                || person.roles().stream().anyMatch(role -> isSame(role.organization(), owner)));
    }

    private static boolean isOfAnother(Entity person, Entity owner) {
        return owner != null && !owner.isPerson() && person.roles().stream().anyMatch(role -> role.organization() != null)
                && person.roles().stream().noneMatch(role -> isSame(role.organization(), owner));
    }

    private static boolean isSame(Entity organization, Entity owner) {
        return organization != null && (organization == owner
                || organization.country() != null && organization.country().equals(owner.country()));
    }

    private int officeStart(EntityMention mention) {
        int start = mention.head();
        while (start > mention.first() && Words.MODIFIERS.contains(tokens.get(start - 1).lower()) || start > mention.first()
                && (tokens.get(start - 1).isHyphen() || Words.TITLE.contains(tokens.get(start - 1).lower()))) {
            start--;
        }
        return start;
    }

    private List<Entity> document(EntityMention mention, String word) {
        if (mention.owner() != null) {
            return documents.of(word, List.of(mention.owner()));
        }
        if (Phrases.words(tokens, mention.first(), mention.head() - 1).contains("joint")) {
            return documents.of(word, principals.of(meant("")));
        }
        if (mention.isIndefinite() || isFollowing(mention)) {
            announcing = current;
            announcedIn = paragraph;
            return List.of();
        }
        if (documents.last() != null) {
            return List.of(documents.last());
        }
        List<Entity> said = speakers.isEmpty() ? announcing : speakers;
        return documents.of(word, said.isEmpty() ? principals.of(meant("")) : said);
    }

    /** "the following statement": one that is told of for the first time. */
    private boolean isFollowing(EntityMention mention) {
        return Phrases.words(tokens, mention.first(), mention.head()).contains("following");
    }

    private Entity body(EntityMention mention, String word) {
        if (mention.owner() != null && (word.equals("side") || mention.owner().words().contains(word))) {
            return mention.owner();
        }
        boolean goesOn = isBody(subject) && !subject.get(0).isDocument() && Antecedents.isA(subject.get(0), word);
        Entity body = goesOn ? subject.get(0) : antecedents.body(word); // whom the sentence before is about, not whom it compares
        boolean government = word.equals("government") || word.equals("administration");
        return body == null && government && mention.owner() != null && mention.owner().isState() ? mention.owner() : body;
    }

    /** Takes note of two who act together, and of those whom a list names. */
    private void together(Sentence sentence) {
        List<Entity> found = Pairs.of(sentence);
        if (!found.isEmpty()) {
            pair = found;
            groups.told(paragraph, found, principals.of(found));
        }
        if (sentence.within() == null) {
            groups.list(sentence);
        }
    }

    /** "Chad and Togo fell out over A, but they agreed to talk": two who are the subject of the sentence already. */
    private boolean isTwoBefore(Sentence sentence, int i, EntityMention mention) {
        return mention.kind() == Kind.PRONOUN && tokens.get(mention.head()).is("they") && subject(sentence, i).size() == 2
                && sentence.chunk(i - 1).in(Words.CONJUNCTIONS);
    }

    private static List<Entity> subject(Sentence sentence) {
        return subject(sentence, sentence.size());
    }

    /** Who is the subject of a sentence, as far as it goes before a chunk. */
    private static List<Entity> subject(Sentence sentence, int end) {
        for (int i = 0; i < end; i++) {
            Chunk chunk = sentence.chunk(i);
            boolean predicate = sentence.chunk(sentence.chunk(i - 1).in(Words.DETERMINERS) ? i - 2 : i - 1).in(BE);
            if (!chunk.isMention() || chunk.mention().isAttributive() || sentence.chunk(i - 1).in(Words.PREPOSITIONS) || predicate) {
                continue;
            }
            if (sentence.chunk(i + 1).is("and") && Pairs.isAlone(chunk) && Pairs.isAlone(sentence.chunk(i + 2))) {
                return List.of(chunk.mention().only(), sentence.chunk(i + 2).mention().only());
            }
            List<Entity> entities = chunk.mention().entities();
            if (!entities.isEmpty()) {
                return entities.get(0).isDocument() ? entities.get(0).issuers() : entities;
            }
        }
        return List.of();
    }

    /** The organization whose session, members or ministers an article tells of without a name; empty where none is known. */
    public List<Entity> body() {
        if (isBody(subject) && !subject.get(0).isState()) {
            return subject;
        }
        return isBody(speakers) && !speakers.get(0).isState() ? speakers : one(antecedents.organization());
    }

    /** Takes note of who spoke in a paragraph. */
    public void spoke(List<Entity> who, int paragraph) {
        documents.spoke(who, paragraph);
        speakers = who;
        speakersParagraph = paragraph;
    }

    /** Who spoke last, if that was in this paragraph or shortly before; else nobody. */
    public List<Entity> lastSpeakers(int paragraph, int reach) {
        return paragraph - speakersParagraph <= reach ? speakers : List.of();
    }

    /** Whether a phrase names a document that can speak: "the statement". */
    public boolean isDocument(EntityMention mention) {
        return Words.DOCUMENT.contains(tokens.get(mention.head()).bare());
    }

    /** Takes note of whose a new document is. */
    public void issued(EntityMention mention, List<Entity> issuers) {
        mention.settle(documents.of(tokens.get(mention.head()).lower(), issuers));
        mention.entities().forEach(this::touch);
    }

    /** Those two who act together at this point; empty where none do. */
    public List<Entity> pair() {
        return meant("");
    }
}

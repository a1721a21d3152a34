package dev.communique.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;
import dev.communique.extraction.Referent.Gender;
import dev.communique.fact.ActorType;

/**
 * Who was told of last, sentence by sentence, and so who is meant by "she", "the ministry", "both sides", "the statement".
 */
final class Discourse {

    private static final int REMEMBERED = 12;
    /** Over how many paragraphs "it added" still means the document that spoke. */
    private static final int DOCUMENT_REACH = 8;
    private static final Set<String> SPOKESPEOPLE = Set.of("spokesperson", "spokesman", "spokeswoman", "official", "spokespeople",
            "officials",
            "spokesmen", "statement", "source", "sources", "representative");

    /** Offices that many hold: without a name they are nobody known. */
    private static final Set<String> FUNCTIONS = Set.of("spokesperson", "spokesman", "spokeswoman", "official", "analyst", "expert",
            "lawyer", "attorney",
            "aide", "adviser", "advisor", "reporter", "journalist", "moderator", "host", "judge", "officer", "editor", "professor",
            "consultant",
            "strategist", "assistant", "ambassador", "envoy", "diplomat", "doctor", "resident", "voter", "witness", "student", "teacher",
            "researcher", "manager", "driver", "survivor", "victim", "husband", "wife", "father", "mother", "son", "daughter", "brother",
            "sister", "prosecutor", "delegate", "pollster", "economist", "scientist", "author", "writer", "spokespeople", "worker",
            "historian",
            "scholar", "activist", "investigator", "detective", "farmer", "neighbor", "neighbour", "columnist", "correspondent",
            "operative");

    private static final Set<String> STATES = Set.of("countries", "nations", "states", "governments", "capitals", "neighbours", "neighbors",
            "republics",
            "peoples", "economies", "powers", "militaries", "armies");
    private static final Set<String> PERSONS = Set.of("leaders", "ministers", "presidents", "men", "women", "officials", "diplomats",
            "counterparts",
            "chiefs", "premiers", "envoys", "dignitaries");

    private final List<Token> tokens;
    private final Cast cast;
    private final Deque<Referent> persons = new ArrayDeque<>();
    private final Deque<Referent> bodies = new ArrayDeque<>();
    private List<Referent> pair = List.of();
    private final Groups pairs = new Groups();
    /** Those that the sentence has named so far. */
    private final Set<Referent> states = new LinkedHashSet<>();
    private List<Referent> speakers = List.of();
    private List<Referent> subject = List.of();
    /** The subject of the sentence that is being read. */
    private List<Referent> current = List.of();
    private Referent document;
    private int speakersParagraph = -10;
    private int paragraph;
    private int documentSpokeIn = -DOCUMENT_REACH;

    Discourse(List<Token> tokens, Cast cast) {
        this.tokens = tokens;
        this.cast = cast;
    }

    /** Tells who is meant by the phrases and pronouns of a sentence. */
    void resolve(Sentence sentence) {
        current = List.of();
        states.clear();
        paragraph = sentence.within() == null ? sentence.paragraph() : paragraph;
        for (int i = 0; i < sentence.size(); i++) {
            Mention mention = sentence.item(i).mention();
            if (mention == null) {
                continue;
            }
            if (!mention.settled) {
                mention.referents = sentence.within() != null && mention.kind == Kind.PRONOUN
                        ? quoted(mention)
                        : isPredicate(sentence, i, mention) ? current : referents(mention);
                mention.settled = true;
            }
            noteStates(mention);
            if (sentence.within() == null) {
                mention.referents.forEach(this::touch);
                if (current.isEmpty() && !mention.attributive && !sentence.item(i - 1).in(Words.PREPOSITIONS)) {
                    current = mention.referents;
                }
            }
        }
        pairs(sentence);
        if (sentence.within() == null) {
            List<Referent> first = subject(sentence);
            if (!first.isEmpty()) {
                subject = first;
            }
        }
    }

    private void noteStates(Mention mention) {
        mention.referents.stream().filter(Referent::isState).forEach(states::add);
        if (mention.owner != null && mention.owner.isState()) {
            states.add(mention.owner);
        }
    }

    /** "The IMCTC is a 43-member alliance that …" */
    private boolean isPredicate(Sentence sentence, int i, Mention mention) {
        return mention.kind == Kind.PHRASE && mention.indefinite && sentence.item(i - 1).in(Set.of("is", "was", "are", "were"))
                && current.size() == 1
                && PhraseReader.isPersonHead(Words.bare(tokens.get(mention.head))) == current.get(0).isPerson();
    }

    /** Whoever says "they" in a joint document speaks of both. */
    private List<Referent> quoted(Mention mention) {
        return tokens.get(mention.head).is("they") && pair.size() == 2 ? pair : List.of();
    }

    private void touch(Referent referent) {
        Deque<Referent> recent = referent.isPerson() ? persons : bodies;
        recent.remove(referent);
        recent.addFirst(referent);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        if (referent.document) {
            document = referent;
        }
    }

    private List<Referent> referents(Mention mention) {
        Token head = tokens.get(mention.head);
        if (mention.kind == Kind.PRONOUN) {
            return pronoun(head.lower());
        }
        String word = Words.bare(head);
        if (PhraseReader.isPair(tokens, mention)) {
            if (STATES.contains(word) && (states.size() == 2 || states.size() > 2 && pair.isEmpty())) {
                return states.stream().limit(2).toList(); // "Thailand will scrap a deal with Cambodia between the two countries"
            }
            return pairOf(head.lower(), pair.isEmpty() && speakers.size() == 2 ? speakers : meant(word));
        }
        List<Referent> group = pairs.group(PhraseReader.number(tokens, mention));
        if (!group.isEmpty() && !Words.singular(word).equals(word)) {
            return group;
        }
        if (Words.DOCUMENT.contains(word)) {
            return document(mention, word);
        }
        if (PhraseReader.isPersonHead(word)) {
            return person(mention, word);
        }
        Referent body = mention.indefinite ? null : body(mention, word);
        return body == null ? List.of() : List.of(body);
    }

    /** The two whom a plural noun means. */
    private List<Referent> meant(String noun) {
        return pairs.meant(paragraph, pair, noun.equals("companies") || noun.equals("firms")
                ? ActorType.COMPANY
                : STATES.contains(noun) ? ActorType.STATE : null);
    }

    /** Those whom two act for: the states of their ministers. */
    private List<Referent> principals(List<Referent> both) {
        List<Referent> states = both.stream().map(this::principal).toList();
        return states.contains(null) || states.stream().distinct().count() < both.size() ? both : states;
    }

    /** "the two countries" of two ministers who met: the states they act for; so "both sides", where both act for states. */
    private List<Referent> pairOf(String noun, List<Referent> both) {
        if (both.stream().noneMatch(Referent::isPerson)) {
            return both;
        }
        List<Referent> states = both.stream().map(this::principal).toList();
        boolean whole = states.stream().allMatch(referent -> referent != null && referent.isState())
                && states.stream().distinct().count() == both.size();
        return whole && !PERSONS.contains(noun) ? states : STATES.contains(noun) ? List.of() : both;
    }

    private Referent principal(Referent person) {
        Referent organization = person.isPerson() ? Offices.organization(person) : person;
        return organization != null && organization.arm ? cast.state(organization.country) : organization;
    }

    private List<Referent> pronoun(String word) {
        return switch (word) {
            case "he" -> one(person(Gender.MALE));
            case "she" -> one(person(Gender.FEMALE));
            case "it" -> document != null && !document.issuers.isEmpty() && documentSpokeIn >= paragraph - DOCUMENT_REACH
                    ? document.issuers
                    : current.size() == 1 && !current.get(0).isPerson()
                            ? current
                            : speakers.size() > 0 && speakers.stream().noneMatch(Referent::isPerson)
                                    ? speakers
                                    : document != null
                                            ? document.issuers
                                            : subject.size() == 1 && !subject.get(0).isPerson() ? subject : List.of();
            case "they" -> subject.size() > 1 ? subject : speakers.size() > 1 ? speakers : pair;
            default -> List.of();
        };
    }

    private static List<Referent> one(Referent referent) {
        return referent == null ? List.of() : List.of(referent);
    }

    private Referent person(Gender gender) {
        Referent found = fitting(current, gender);
        if (found == null) {
            found = fitting(subject, gender);
        }
        if (found == null) {
            found = fitting(speakers, gender);
        }
        if (found == null) {
            found = fitting(persons, gender);
        }
        if (found != null && found.gender == Gender.UNKNOWN) {
            found.gender = gender;
        }
        return found;
    }

    private static Referent fitting(Iterable<Referent> candidates, Gender gender) {
        Referent unknown = null;
        for (Referent candidate : candidates) {
            if (candidate.isPerson() && candidate.gender == gender) {
                return candidate;
            }
            if (candidate.isPerson() && candidate.gender == Gender.UNKNOWN && unknown == null) {
                unknown = candidate;
            }
        }
        return unknown;
    }

    /** "the IMCTC secretary-general": who holds the office; where nobody is known to, whom the office speaks for. */
    private List<Referent> person(Mention mention, String word) {
        boolean plural = !Words.PERSON.contains(word);
        if (plural && tokens.get(mention.first).is("their") && pair.size() == 2) {
            return principals(meant(""));
        }
        if (!mention.indefinite && !plural) {
            Set<String> words = PhraseReader.words(tokens, officeStart(mention), mention.head);
            Referent holder = cast.holder(Set.of(word), mention.owner);
            Referent exact = words.size() > 1 ? cast.holder(words, mention.owner) : null;
            Referent recent = recentHolder(word, mention.owner);
            Referent found = exact != null ? exact : recent != null ? recent : holder;
            if (found == null && !FUNCTIONS.contains(word) && tokens.get(mention.first).is("the")) {
                found = described(mention);
            }
            if (found != null) {
                return List.of(found);
            }
        }
        boolean speaksForOwner = SPOKESPEOPLE.contains(word) || PhraseReader.isPersonHead(word) && mention.owner != null && plural;
        return mention.owner != null && speaksForOwner && !mention.owner.isPerson() ? List.of(mention.owner) : List.of();
    }

    /** "the New York businessman": whoever the article is about at this point, of whom no office is known that the words contradict. */
    private Referent described(Mention mention) {
        for (List<Referent> candidates : List.of(speakers, subject)) {
            for (Referent candidate : candidates) {
                if (candidate.isPerson()) {
                    return candidate;
                }
            }
        }
        return persons.isEmpty() ? null : persons.getFirst();
    }

    private int officeStart(Mention mention) {
        int start = mention.head;
        while (start > mention.first && Words.MODIFIERS.contains(tokens.get(start - 1).lower()) || start > mention.first
                && (tokens.get(start - 1).isHyphen() || Words.TITLE.contains(tokens.get(start - 1).lower()))) {
            start--;
        }
        return start;
    }

    private Referent recentHolder(String word, Referent organization) {
        for (Referent person : persons) {
            for (Referent.Role role : person.roles) {
                if (role.words().contains(word) && (organization == null || organization == role.organization())) {
                    return person;
                }
            }
        }
        return null;
    }

    private List<Referent> document(Mention mention, String word) {
        boolean joint = false;
        for (int i = mention.first; i < mention.head; i++) {
            joint |= tokens.get(i).is("joint");
        }
        if (mention.owner != null) {
            return List.of(cast.document(word, List.of(mention.owner)));
        }
        if (joint) {
            return List.of(cast.document(word, principals(meant(""))));
        }
        if (!mention.indefinite && document != null) {
            return List.of(document);
        }
        if (mention.indefinite) {
            return List.of();
        }
        List<Referent> issuers = speakers.isEmpty() ? principals(meant("")) : speakers;
        return issuers.isEmpty() ? List.of() : List.of(cast.document(word, issuers));
    }

    private Referent body(Mention mention, String word) {
        if (mention.owner != null && (word.equals("side") || mention.owner.words.contains(word))) {
            return mention.owner;
        }
        for (Referent body : bodies) {
            if (!body.document && isA(body, word)) {
                return body;
            }
        }
        if (word.equals("government") || word.equals("administration")) {
            return mention.owner != null && mention.owner.isState() ? mention.owner : null;
        }
        return null;
    }

    private static boolean isA(Referent body, String word) {
        if (body.words.contains(word)) {
            return true;
        }
        return switch (word) {
            case "alliance", "coalition", "bloc", "organization", "organisation", "grouping" ->
                body.type == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
            case "military", "army", "forces" -> body.type == ActorType.ARMED_FORCES;
            case "company", "firm", "corporation" -> body.type == ActorType.COMPANY;
            case "newspaper", "outlet", "broadcaster", "channel" -> body.type == ActorType.COMPANY;
            case "agency" -> body.type == ActorType.GOVERNMENT_BODY || body.type == ActorType.COMPANY;
            case "ministry", "department", "office" -> body.type == ActorType.GOVERNMENT_BODY && (body.words.contains("ministry")
                    || body.words.contains("department") || body.words.contains("office"));
            case "group", "movement" -> body.type == ActorType.NON_STATE_GROUP;
            default -> false;
        };
    }

    /** Takes note of two who act together: "Pakistan and China …", "Dar met …", "between … and …". */
    private void pairs(Sentence sentence) {
        List<Referent> found = List.of();
        for (int i = 0; i + 2 < sentence.size(); i++) {
            Item left = sentence.item(i);
            Item right = sentence.item(i + 2);
            if (sentence.item(i + 1).is("and") && isAlone(left) && isAlone(right)
                    && sameKind(left.mention().only(), right.mention().only())) {
                boolean listed = sentence.item(i - 1).isComma() && sentence.item(i - 2).isMention();
                if (!listed && found.isEmpty()) {
                    found = List.of(left.mention().only(), right.mention().only());
                }
            }
        }
        if (found.isEmpty() && sentence.within() == null) {
            found = meeting(sentence);
        }
        if (!found.isEmpty()) {
            pair = found;
            pairs.told(paragraph, found, principals(found));
        }
        if (sentence.within() == null) {
            pairs.list(sentence);
        }
    }

    private static boolean isAlone(Item item) {
        return item.isMention() && item.mention().only() != null && !item.mention().attributive && item.mention().kind != Kind.PRONOUN
                && !item.mention().only().document;
    }

    private static boolean sameKind(Referent left, Referent right) {
        return left != right && left.isPerson() == right.isPerson();
    }

    private static List<Referent> meeting(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.item(i).in(Set.of("met", "meets", "meeting", "talks", "visited", "hosted", "received", "discussions"))) {
                Referent left = actor(sentence, i, -1);
                Referent right = actor(sentence, i, 1);
                if (left != null && right != null && left != right) {
                    return List.of(left, right);
                }
            }
        }
        return List.of();
    }

    private static Referent actor(Sentence sentence, int from, int step) {
        for (int i = from + step; i >= 0 && i < sentence.size() && Math.abs(i - from) < 15; i += step) {
            Item item = sentence.item(i);
            boolean place = step > 0 && sentence.item(i - 1).isComma() && sentence.item(i - 2).isToken()
                    && sentence.item(i - 2).token().isCapital()
                    || step > 0 && sentence.item(i - 1).is("in"); // "talks in Jeddah, Saudi Arabia"
            if (isAlone(item) && !place
                    && (item.mention().only().isPerson() || step > 0 || !sentence.item(i - 1).in(Words.PREPOSITIONS))) {
                return item.mention().only();
            }
        }
        return null;
    }

    private static List<Referent> subject(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Item item = sentence.item(i);
            if (!item.isMention() || item.mention().attributive || sentence.item(i - 1).in(Words.PREPOSITIONS)) {
                continue;
            }
            if (sentence.item(i + 1).is("and") && isAlone(item) && isAlone(sentence.item(i + 2))) {
                return List.of(item.mention().only(), sentence.item(i + 2).mention().only());
            }
            List<Referent> referents = item.mention().referents;
            if (!referents.isEmpty()) {
                return referents.get(0).document ? referents.get(0).issuers : referents;
            }
        }
        return List.of();
    }

    /** Takes note of who spoke in a paragraph. */
    void spoke(List<Referent> who, int paragraph) {
        if (document != null && who.size() > 0 && who.equals(document.issuers)) {
            documentSpokeIn = paragraph;
        } else if (who.size() == 1 && who.get(0).isPerson()) {
            documentSpokeIn = -DOCUMENT_REACH;
        }
        speakers = who;
        speakersParagraph = paragraph;
    }

    /** Who spoke last, if that was in this paragraph or shortly before; else nobody. */
    List<Referent> lastSpeakers(int paragraph, int reach) {
        return paragraph - speakersParagraph <= reach ? speakers : List.of();
    }

    /** Whoever speaks in what the article quotes without saying whom: the parties of its document, else who spoke last. */
    List<Referent> voice() {
        return document != null && !document.issuers.isEmpty() ? document.issuers : speakers;
    }

    boolean isDocument(Mention mention) {
        return Words.DOCUMENT.contains(Words.bare(tokens.get(mention.head)));
    }

    /** Takes note of whose a new document is. */
    void issued(Mention mention, List<Referent> issuers) {
        Referent made = cast.document(tokens.get(mention.head).lower(), issuers);
        mention.referents = List.of(made);
        touch(made);
    }

    /** Those two who act together at this point; empty where none do. */
    List<Referent> pair() {
        return meant("");
    }
}

package dev.communique.extraction.entity;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.OfficePhrase.Link;
import dev.communique.extraction.entity.OfficePhrase.Owner;
import dev.communique.extraction.lexicon.WordLists;

/** Tells what offices are called, whose they are, and what they tell of their holders. */
final class Titles {

    private static final Set<String> MALE = WordLists.words("titles.txt", "MALE");
    private static final Set<String> FEMALE = WordLists.words("titles.txt", "FEMALE");
    private static final Set<String> HONORIFICS = WordLists.words("titles.txt", "HONORIFICS");
    private static final Set<String> UNTITLED = WordLists.words("titles.txt", "UNTITLED");
    /** Behind an office they belong to the name. */
    private static final Set<String> FORMS_OF_ADDRESS = WordLists.words("titles.txt", "FORMS_OF_ADDRESS");
    private static final Map<String, String> SPELT_OUT = WordLists.meanings("titles.txt", "SPELT_OUT", ", ");
    private static final Set<String> LINKS = WordLists.words("titles.txt", "FOR");
    private static final Set<String> SENT = WordLists.words("titles.txt", "SENT");

    /**
     * An office that a text names.
     *
     * @param title        what it is called, without the state whose it is
     * @param words        its words in small letters
     * @param organization whose it is, or null
     * @param first        index of its first token
     */
    record Office(String title, Set<String> words, Entity organization, int first) {
    }

    private final NameContext context;
    private final Organizations organizations;

    Titles(NameContext context, Organizations organizations) {
        this.context = context;
        this.organizations = organizations;
    }

    /** What an office is called and whose it is; whoever is named in it is put down. */
    Office office(OfficePhrase phrase) {
        return new Office(title(phrase), words(phrase.first(), phrase.last()), organization(phrase), phrase.first());
    }

    /** Whether an office is none but a form of address: "Mr", "Dr". */
    static boolean isHonorific(Office office) {
        return HONORIFICS.containsAll(office.words());
    }

    /** The gender that the words of a title tell. */
    static Gender gender(Set<String> words) {
        if (words.stream().anyMatch(MALE::contains)) {
            return Gender.MALE;
        }
        return words.stream().anyMatch(FEMALE::contains) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The words of a stretch of tokens, without the full stops of abbreviations. */
    private Set<String> words(int first, int last) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            words.add(context.token(i).bare());
            Optional.ofNullable(SPELT_OUT.get(context.token(i).bare())).ifPresent(words::add);
        }
        return words;
    }

    /** "Secretary of State", without the state before it and without "of Peru". */
    private String title(OfficePhrase phrase) {
        int first = begin(phrase, phrase.first());
        int last = phrase.last();
        String before = "";
        for (Owner owner : phrase.owners()) {
            if (owner.link() == Link.BEFORE && owner.last() < phrase.head()
                    && (isState(owner) || context.places.containsKey(owner.first()) || context.token(owner.last() + 1).is("'s"))) {
                before = owner.first() > first ? context.text(first, owner.first() - 1) + " " : before;
                first = begin(phrase, owner.last() + 1); // "Acting Ugandan Minister"
            } else if (owner.link() != Link.BEFORE && owner.last() <= last) {
                last = owner.first() - 1;
            }
        }
        while (last > phrase.head() && last < phrase.last() && !context.token(last + 1).in(LINKS)) {
            last--; // "of the"
        }
        while (last > phrase.head() && FORMS_OF_ADDRESS.contains(context.token(last).bare())) {
            last--; // "Foreign Minister Prince"
        }
        return before + context.text(first, last);
    }

    /** Where a title begins: behind "new", "the" and the mark of whose it is. */
    private int begin(OfficePhrase phrase, int from) {
        int first = from;
        while (first < phrase.head() && (context.token(first).is("'s") || context.token(first).in(UNTITLED)
                || context.token(first).isHyphen())) {
            first++;
        }
        return first;
    }

    private boolean isState(Owner owner) {
        Match known = context.matchAt[owner.first()];
        return known != null && known.last() == owner.last() && context.index.gazetteer().byName(known.name().owner()).isState();
    }

    /** Whose an office is: the body that is told behind it, else what is told before it, else the state behind it. */
    private Entity organization(OfficePhrase phrase) {
        boolean sent = words(phrase.first(), phrase.last()).stream().anyMatch(SENT::contains);
        Entity before = before(phrase, sent);
        Entity body = null;
        Entity state = null;
        for (Owner owner : phrase.owners()) {
            Entity entity = owner.link() == Link.BEFORE ? null : organizations.named(owner.first(), owner.last());
            if (entity == null || entity.isPerson() || owner.link() == Link.TO && sent) {
                continue;
            }
            if (!entity.isState()) {
                body = body == null ? entity : body;
            } else if (owner.link() == Link.OF) {
                state = state == null ? entity : state;
            }
        }
        return body != null && !(sent && before != null) ? body : before != null ? before : state;
    }

    private Entity before(OfficePhrase phrase, boolean sent) {
        Entity found = null;
        for (Owner owner : phrase.owners()) {
            if (owner.link() == Link.BEFORE) {
                Entity entity = organizations.named(owner.first(), owner.last());
                boolean where = sent && found != null && found.isState(); // "Peru's U.N. ambassador"
                found = entity == null || entity.isPerson() || where ? found : entity;
            }
        }
        int first = phrase.first();
        StateBodies.Body body = first == phrase.head()
                ? null
                : StateBodies.within(context.tokens, first, phrase.head() - 1, context.index, context.matchAt);
        if (body == null) {
            return found;
        }
        EntityMention mention = EntityMention.named(body.first(), body.last(), body.entity());
        mention.attribute(true);
        context.mentions[body.first()] = mention;
        return body.entity();
    }
}

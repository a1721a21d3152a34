package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.Titles.Office;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;

/** Puts down persons: at once where the name has several words, a surname after a title when everybody is introduced. */
final class PersonNames {

    /** One word of a name after a title. */
    private record TitledName(int first, int last, Office office) {
    }

    private static final int LONGEST_NAME = 9;
    private static final Set<String> SPOUSES = WordLists.words("titles.txt", "SPOUSES");
    private static final Set<String> KNOWN = WordLists.words("names.txt", "KNOWN_AS");
    private final NameContext context;
    private final Set<Entity> spouses = new HashSet<>();
    private final List<TitledName> titled = new ArrayList<>();

    PersonNames(NameContext context) {
        this.context = context;
    }

    /** A person's name; {@code office} is the one in front of it, or null. */
    void person(int first, int runLast, Office office) {
        int last = beforeOf(first, runLast);
        if (context.tokens.subList(first, last + 1).stream().allMatch(word -> word.isAbbreviation() || word.isMark())) {
            return; // "B."
        }
        Entity other = otherName(office == null ? first : office.first());
        if (other != null) {
            context.mention(first, last, other);
            context.index.alias(context.text(office == null ? first : office.first(), last), other);
            return;
        }
        List<Token> words = context.tokens.subList(first, last + 1);
        boolean one = words.stream().skip(1).noneMatch(Token::gap); // "Al-Moghedi"
        if (one) {
            titled.add(new TitledName(first, last, office));
        } else {
            Entity organization = organization(office, last);
            String country = organization == null ? null : organization.country();
            person(first, last, office, context.index.person(name(first, last), words, country));
        }
    }

    /** "Joseph Mbeki, better known as Captain Leopard": who was named before another name; null where nobody was. */
    private Entity otherName(int at) {
        if (!context.token(at - 1).is("as") || !context.token(at - 2).in(KNOWN)) {
            return null;
        }
        for (int i = at - 3; i >= 0 && i > at - LONGEST_NAME; i--) {
            EntityMention mention = context.mentions[i];
            if (mention != null && mention.only() != null && mention.only().isPerson()) {
                return mention.only();
            }
        }
        return null;
    }

    /** "Omar Lamin of Guyana": where the name ends. */
    private int beforeOf(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (context.token(i).is("of")) {
                context.knownWithin(i + 1, last);
                return i - 1;
            }
        }
        return last;
    }

    /** The name as it is written, in capitals only where each word starts: a headline's "ANN SIKA". */
    private String name(int first, int last) {
        String text = context.text(first, last);
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean within = i > 0 && Character.isLetter(text.charAt(i - 1));
            name.append(within ? Character.toLowerCase(text.charAt(i)) : text.charAt(i));
        }
        return name.toString();
    }

    private void person(int first, int last, Office office, Entity person) {
        context.mention(first, last, person);
        if (office == null) {
            return;
        }
        context.mentions[first].titled(office.first());
        if (isOfSpouse(office)) {
            spouses.add(person);
        }
        Gender gender = Titles.gender(office.words());
        person.assume(gender == Gender.UNKNOWN ? person.gender() : gender);
        if (!Titles.isHonorific(office)) {
            context.index.office(person, new Role(office.title(), office.words(), organization(office, last), office.first(), last));
        }
    }

    /** Whose an office is in front of a name, by its words and those behind the name; null where they don't tell. */
    private Entity organization(Office office, int last) {
        if (office == null || Titles.isHonorific(office)) {
            return null;
        }
        return office.organization() == null ? stateBehind(last) : office.organization();
    }

    /** "President Omar Lamin of Guyana": the state behind the name; null where none is. */
    private Entity stateBehind(int last) {
        int at = context.token(last + 2).is("the") ? last + 3 : last + 2;
        Match state = context.token(last + 1).is("of") && at < context.matchAt.length ? context.matchAt[at] : null;
        return state == null ? null : context.index.known(state.name().owner());
    }

    /** Tells who those of one name after a title are, now that everybody is introduced. */
    void settle() {
        titled.forEach(this::titledSurname);
    }

    /** Whether an office is "First Lady". */
    private boolean isOfSpouse(Office office) {
        return SPOUSES.stream().anyMatch(office.words()::contains)
                && (office.words().contains("first") || context.token(office.first() - 1).is("first"));
    }

    private void titledSurname(TitledName name) {
        Gender gender = name.office() == null ? Gender.UNKNOWN : Titles.gender(name.office().words());
        Entity person = context.index.byNamePart(context.token(name.last()), gender);
        if (person == null || !person.isPerson() || spouses.contains(person) && name.office() != null
                && !isOfSpouse(name.office()) && !Titles.isHonorific(name.office())) { // "President Sika" beside "First Lady Ann Sika"
            person = context.index.person(name(name.first(), name.last()), context.tokens.subList(name.first(), name.last() + 1), null);
        }
        person(name.first(), name.last(), name.office(), person);
    }
}

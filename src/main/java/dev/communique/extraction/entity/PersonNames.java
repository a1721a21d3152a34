package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.text.Token;

/** Puts down persons: at once where the name has several words, a surname after a title when everybody is introduced. */
final class PersonNames {

    /** One word of a name after a title. */
    private record TitledName(int first, int last, int titleStart) {
    }

    private final NameContext context;
    private final Titles titles;
    private final List<TitledName> titled = new ArrayList<>();

    PersonNames(NameContext context, Titles titles) {
        this.context = context;
        this.titles = titles;
    }

    /** A person's name; {@code titleStart} is where the title before it starts, or -1. */
    void person(int first, int runLast, int titleStart) {
        int last = beforeOf(first, runLast);
        List<Token> words = context.tokens.subList(first, last + 1);
        boolean one = words.stream().skip(1).noneMatch(Token::gap); // "Al-Moghedi"
        if (one) {
            titled.add(new TitledName(first, last, titleStart));
        } else {
            person(first, last, titleStart, context.index.person(context.text(first, last), words));
        }
    }

    /** "Irfaan Ali of Guyana": where the name ends. */
    private int beforeOf(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (context.token(i).is("of")) {
                context.knownWithin(i + 1, last);
                return i - 1;
            }
        }
        return last;
    }

    private void person(int first, int last, int titleStart, Entity person) {
        context.mention(first, last, person);
        if (titleStart >= 0 && titleStart < first) {
            context.mentions[first].titled(titleStart);
            titles.title(person, titleStart, first - 1, last);
        }
    }

    /** Tells who those of one name after a title are, now that everybody is introduced. */
    void settle() {
        titled.forEach(this::titledSurname);
    }

    private void titledSurname(TitledName name) {
        Set<String> words = name.titleStart() < 0 ? Set.of() : titles.words(name.titleStart(), name.first() - 1);
        Gender gender = Titles.gender(words);
        Entity person = context.index.byNamePart(context.token(name.last()), gender);
        if (person == null || !person.isPerson()) {
            person = context.index.person(context.text(name.first(), name.last()), context.tokens.subList(name.first(), name.last() + 1));
        }
        person(name.first(), name.last(), name.titleStart(), person);
    }
}

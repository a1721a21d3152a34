package dev.communique.extraction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Tells who of those whom an article names is an actor: no outlet that is only quoted, and no state that is only a place. */
final class ActingEntities {

    private static final Set<String> PLACING = WordLists.words("names.txt", "PLACING");
    private static final Set<String> OUTLETS = WordLists.words("names.txt", "OUTLETS");
    private static final Set<String> MEDIA = Set.copyOf(WordLists.phrases("names.txt", "MEDIA"));

    private final List<Token> tokens;
    /** Who takes part in a fact. */
    private final Set<Entity> taking;
    /** States that are named as more than a place. */
    private final Set<Entity> acting = new HashSet<>();
    private final Set<Entity> outlets = new HashSet<>();
    /** The last token of the mention before, where it is a place. */
    private int lastPlace = -2;

    ActingEntities(List<Token> tokens, Set<Entity> taking) {
        this.tokens = tokens;
        this.taking = taking;
    }

    /** Takes in a mention; mentions come in the order of the text. */
    void mention(EntityMention mention, Entity entity) {
        if (entity.isState() && mention.kind() == EntityMention.Kind.NAME) {
            if (isPlace(mention)) {
                lastPlace = mention.last();
            } else if (!isKind(mention)) {
                acting.add(entity);
            }
        } else {
            acting.add(entity);
            if (!entity.isPerson() && isOutlet(mention)) {
                outlets.add(entity);
            }
        }
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }

    /** "U.S. dollars", "Chilean waters": a state that only tells of what kind something is. */
    private boolean isKind(EntityMention mention) {
        Token behind = token(mention.last() + 1);
        Token before = token(mention.first() - 1);
        boolean joined = (before.isHyphen() || before.text().equals("–")) && !before.gap(); // "the Ethiopia-Eritrea border"
        return !joined && behind.isWord() && !behind.isCapital() && !behind.is("'s") && !behind.isAuxiliary() && behind.verb() == null
                && (mention.isAttributive() || token(mention.last()).isAbbreviation() || token(mention.last()).isAcronym())
                && !Words.isPersonNoun(behind.bare()) && !Words.isBodyNoun(behind.bare()) && !Words.PREPOSITIONS.contains(behind.lower())
                && !Words.CONJUNCTIONS.contains(behind.lower());
    }

    /** "in Somalia", "in Peru and Chile", "in Cusco, Peru". */
    private boolean isPlace(EntityMention mention) {
        int before = mention.first() - 1;
        if (token(before).is("the")) {
            before--;
        }
        if (token(before).in(PLACING)) {
            return !token(mention.last() + 1).is("'s");
        }
        boolean listed = token(before).is("and") || token(before).is("or") || token(before).is(",");
        int last = listed && token(before - 1).is(",") ? before - 2 : before - 1;
        boolean city = token(before).is(",") && token(before - 1).isCapital() && isPlaced(before - 1);
        return listed && last == lastPlace || city;
    }

    /** Whether a run of capitals that ends at a token stands behind "in". */
    private boolean isPlaced(int last) {
        int first = last;
        while (token(first - 1).isCapital() && last - first < 3) {
            first--;
        }
        return token(first - 1).in(PLACING);
    }

    private boolean isOutlet(EntityMention mention) {
        String last = token(mention.last()).bare();
        return OUTLETS.contains(last) || token(mention.first() - 1).in(OUTLETS) || token(mention.last() + 1).in(OUTLETS);
    }

    /** Whether somebody is an actor. */
    boolean acts(Entity entity) {
        if (taking.contains(entity)) {
            return true;
        }
        return !isOutlet(entity) && acting.contains(entity);
    }

    /** Whether it is an outlet, which is a source and no speaker. */
    boolean isOutlet(Entity entity) {
        return switch (entity.type()) {
            case COMPANY, OTHER -> MEDIA.contains(entity.name()) || outlets.contains(entity) || endsAsOutlet(entity);
            default -> false;
        };
    }

    private static boolean endsAsOutlet(Entity entity) {
        List<String> words = Arrays.asList(entity.name().toLowerCase(Locale.ROOT).split(" "));
        return words.size() > 1 && OUTLETS.contains(words.get(words.size() - 1));
    }
}

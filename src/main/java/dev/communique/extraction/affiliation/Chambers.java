package dev.communique.extraction.affiliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.ActorType;

/** Tells in which chamber somebody sits of whom only that is told: "Senator A" in a text that names one senate. */
final class Chambers {

    /** Words of the names of chambers by what their members are called. */
    private static final Map<String, String> CHAMBERS = WordLists.meanings("affiliations.txt", "CHAMBERS");
    private static final Set<String> PARTISANS = WordLists.words("affiliations.txt", "PARTISANS");
    private static final String COMMITTEE = "committee";

    private Chambers() {
    }

    /** Whether a word of an office tells of a seat in a chamber. */
    static boolean isSeat(String word) {
        return CHAMBERS.containsKey(word);
    }

    /** Whether a word of an office before a party's name tells of a seat: representatives of a group speak for it. */
    static boolean isSeatOfParty(String word) {
        return isSeat(word) && !word.startsWith("rep");
    }

    /** The one chamber that a text names of which an office can be; null where it names none or several. */
    static Entity of(Role office, Collection<Entity> mentioned) {
        String noun = office.words().stream().filter(Chambers::isSeat).map(CHAMBERS::get).findFirst().orElse(null);
        if (noun == null || !office.words().stream().allMatch(word -> isSeat(word) || PARTISANS.contains(word))) {
            return null;
        }
        List<Entity> named = mentioned.stream().filter(body -> body.type() == ActorType.GOVERNMENT_BODY && body.words().contains(noun)
                && !body.words().contains(COMMITTEE)).toList();
        return named.size() == 1 ? named.get(0) : null;
    }
}

package dev.communique.extraction.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.GazetteerMatcher.Name;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.Known;

/** Reads the short names that several states share: "Congo" is the one that the text names in full, if it names one of them only. */
public final class SharedStateNames {

    private static final Map<String, String> OWNERS = WordLists.meanings("names.txt", "SHARED", ", ");

    private SharedStateNames() {
    }

    /** Gives the short names to the state that is named in full. */
    public static void settle(Gazetteer gazetteer, Match[] matchAt) {
        Set<Known> named = new HashSet<>();
        boolean shared = false;
        for (Match match : matchAt) {
            if (match != null && OWNERS.containsKey(match.name().text())) {
                shared = true;
            } else if (match != null) {
                named.add(gazetteer.byName(match.name().owner()));
            }
        }
        for (int i = 0; shared && i < matchAt.length; i++) {
            String owners = matchAt[i] == null ? null : OWNERS.get(matchAt[i].name().text());
            if (owners != null) {
                List<Known> told = WordLists.values(owners).stream().map(gazetteer::named).filter(named::contains).toList();
                if (told.size() == 1) {
                    Name name = matchAt[i].name();
                    matchAt[i] = new Match(new Name(told.get(0).name(), name.text(), name.capital()), i, matchAt[i].last(),
                            matchAt[i].place());
                }
            }
        }
    }
}

package dev.communique.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.communique.fact.Known;

/** From which state an article tells: its "Foreign Office" is that state's. */
final class Home {

    private Home() {
    }

    /** Tells the cast: the state of the dateline's city, else the state that is named most. */
    static void of(NameFinder.Match[] matchAt, String dateline, Cast cast) {
        Known home = dateline == null ? null : ofDateline(dateline, matchAt, cast);
        if (home == null) {
            home = mostNamed(matchAt, cast);
        }
        if (home != null) {
            cast.setHome(cast.known(home.name()));
        }
    }

    private static Known ofDateline(String dateline, NameFinder.Match[] matchAt, Cast cast) {
        String place = dateline.split("[,(]", 2)[0];
        Known named = cast.gazetteer().stateOfCity(place.strip());
        if (named != null && isNamed(named, matchAt, cast)) {
            return named; // of another city it may be that only the reporters are there
        }
        for (String city : place.split("[/—-]")) {
            Known state = cast.gazetteer().stateOfPlace(inSmallLetters(city.strip()));
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private static boolean isNamed(Known state, NameFinder.Match[] matchAt, Cast cast) {
        return Arrays.stream(matchAt).anyMatch(match -> match != null && state.equals(cast.gazetteer().byName(match.name().owner())));
    }

    private static String inSmallLetters(String city) {
        StringBuilder name = new StringBuilder();
        for (String word : city.split(" ")) {
            name.append(name.length() > 0 ? " " : "")
                    .append(word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static Known mostNamed(NameFinder.Match[] matchAt, Cast cast) {
        Map<Known, Integer> counts = new HashMap<>();
        Known most = null;
        for (NameFinder.Match match : matchAt) {
            Known known = match == null ? null : cast.gazetteer().byName(match.name().owner());
            if (known != null && known.isState() && !Gazetteer.isAdjective(match.name().text())) {
                int count = counts.merge(known, 1, Integer::sum);
                if (most == null || count > counts.get(most)) {
                    most = known;
                }
            }
        }
        return most;
    }
}

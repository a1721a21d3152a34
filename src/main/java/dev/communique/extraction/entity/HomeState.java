package dev.communique.extraction.entity;

import java.util.Arrays;
import java.util.Locale;

import dev.communique.fact.Known;

/** From which state an article tells: its "Foreign Office" is that state's. */
public final class HomeState {

    private HomeState() {
    }

    /** Tells the index: the state of the dateline's city. */
    public static void of(GazetteerMatcher.Match[] matchAt, String dateline, EntityIndex index) {
        Known home = dateline == null ? null : ofDateline(dateline, matchAt, index);
        if (home != null) {
            index.setHome(index.known(home.name()));
        }
    }

    private static Known ofDateline(String dateline, GazetteerMatcher.Match[] matchAt, EntityIndex index) {
        String place = dateline.split("[,(]", 2)[0];
        Known named = index.gazetteer().stateOfCity(place.strip());
        if (named != null && isNamed(named, matchAt, index)) {
            return named; // of another city it may be that only the reporters are there
        }
        for (String city : place.split("[/—-]")) {
            Known state = index.gazetteer().stateOfPlace(inSmallLetters(city.strip()));
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    private static boolean isNamed(Known state, GazetteerMatcher.Match[] matchAt, EntityIndex index) {
        return Arrays.stream(matchAt).anyMatch(match -> match != null && state.equals(index.gazetteer().byName(match.name().owner())));
    }

    private static String inSmallLetters(String city) {
        StringBuilder name = new StringBuilder();
        for (String word : city.split(" ")) {
            name.append(name.length() > 0 ? " " : "")
                    .append(word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}

package dev.communique.extraction.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;

/** From which state an article tells: its "Foreign Office" is that state's. */
public final class HomeState {

    private static final Set<String> UNTITLED = WordLists.words("titles.txt", "UNTITLED");
    private static final int OFTEN = 3;

    /** How many of the first tokens can be a letterhead. */
    private static final int HEAD = 60;
    private static final Set<String> ADDRESSES = WordLists.words("documents.txt", "ADDRESSES");

    private HomeState() {
    }

    /** Tells the index: the state of the dateline's city. */
    public static void of(GazetteerMatcher.Match[] matchAt, String dateline, EntityIndex index) {
        Known home = dateline == null ? null : ofDateline(dateline, matchAt, index);
        if (home != null) {
            index.setHome(index.known(home.name()));
        }
    }

    /** The one state that a text names, by two of its bodies or more, or one again and again; null where it names another one too. */
    public static Entity ofBodies(GazetteerMatcher.Match[] matchAt, EntityIndex index) {
        Set<String> countries = new HashSet<>();
        int bodies = 0;
        Set<Known> distinct = new HashSet<>();
        for (GazetteerMatcher.Match match : matchAt) {
            Known named = match == null || match.place() ? null : index.gazetteer().byName(match.name().owner());
            boolean body = named != null && (named.type() == ActorType.GOVERNMENT_BODY || named.type() == ActorType.ARMED_FORCES);
            if (body && !SharedBodyNames.isShared(match.name().text())) {
                distinct.add(named);
                bodies++;
            }
            if (body || named != null && named.isState()) {
                countries.add(named.country());
            }
        }
        return countries.size() == 1 && (distinct.size() > 1 || bodies >= OFTEN) ? index.state(countries.iterator().next()) : null;
    }

    /** The one state whose envoys a release tells of, "Peru's new Ambassador to Chad": who appoints them issues it; null where none is. */
    public static Entity ofEnvoys(List<Token> tokens, GazetteerMatcher.Match[] matchAt, EntityIndex index) {
        Set<Known> states = new HashSet<>();
        for (GazetteerMatcher.Match match : matchAt) {
            int at = match == null ? -1 : match.last() + 1;
            if (at > 0 && Tokens.at(tokens, at).is("'s")) {
                int office = Tokens.at(tokens, at + 1).in(UNTITLED) ? at + 2 : at + 1;
                if (Tokens.at(tokens, office).is("ambassador")
                        || Tokens.at(tokens, office).is("high") && Tokens.at(tokens, office + 1).is("commissioner")) {
                    states.add(index.gazetteer().byName(match.name().owner()));
                }
            }
        }
        Known only = states.size() == 1 ? states.iterator().next() : null;
        return only != null && only.isState() ? index.known(only.name()) : null;
    }

    /** "Parliament House, Canberra": the state whose capital stands in an address in the head of a text; null where none does. */
    public static Entity ofAddress(List<Token> tokens, EntityIndex index) {
        for (int i = 2; i < Math.min(HEAD, tokens.size()); i++) {
            boolean address = tokens.get(i - 1).is(",") && ADDRESSES.contains(tokens.get(i - 2).bare()) && tokens.get(i - 2).isCapital();
            Token behind = Tokens.at(tokens, i + 1);
            boolean closes = behind.isParagraph() || behind.isNumber() || behind.isAcronym(); // "Canberra ACT 2600"
            Entity state = address && closes && tokens.get(i).isCapital() ? index.stateOfPlace(tokens.get(i).text()) : null;
            if (state != null) {
                return state;
            }
        }
        return null;
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

package dev.communique.extraction.coreference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/** Tells of which organization of states an office is that only such organizations have: secretaries-general, their envoys, high commissioners. */
final class Secretariats {

    /** Where several organizations have one, "the Secretary-General" alone is that of this one. */
    private static final String WORLD = "United Nations";
    /** Names of organizations of states by offices that only they have. */
    private static final Map<String, String> OF_ONE_ORGANIZATION = WordLists.meanings("titles.txt", "OF_ONE_ORGANIZATION", ", ");

    /** Offices of organizations which envoys of states have too. */
    private static final Set<String> ENVOYS = Set.copyOf(WordLists.phrases("titles.txt", "ENVOYS"));

    private final List<Token> tokens;
    private final EntityIndex index;
    /** The organizations of states that the text names. */
    private final Set<Entity> organizations = new LinkedHashSet<>();

    /** Whether the text tells of envoys with such an office; null until somebody asks. */
    private Boolean envoys;

    Secretariats(List<Token> tokens, EntityIndex index) {
        this.tokens = tokens;
        this.index = index;
    }

    /** Takes an organization of states that the text names. */
    void add(Entity organization) {
        organizations.add(organization);
    }

    /**
     * "the Secretary-General's envoy": of which organization of states an office is; null where it is none's, or the text names several.
     *
     * @param title the words of the office without what it is for
     */
    Entity of(Role role, String title) {
        String alone = ENVOYS.contains(title) && sendsEnvoys() ? null : OF_ONE_ORGANIZATION.get(title);
        Optional<Entity> one = organizations.stream().filter(each -> each.name().equals(alone)).findFirst();
        if (one.isPresent()) {
            return one.get();
        }
        boolean told = role.words().contains("secretary") && role.words().contains("general") || isForSecretary(role.last() + 1)
                || isSecretary(role.first() - 3) && Tokens.at(tokens, role.first()).is("'s")
                || isSecretary(role.first() - 4) && Tokens.at(tokens, role.first() - 1).is("'s");
        Entity world = told && organizations.size() > 1 ? index.organization(WORLD, ActorType.INTERGOVERNMENTAL_ORGANIZATION) : null;
        return !told || organizations.isEmpty()
                ? null
                : organizations.size() == 1 ? organizations.iterator().next() : organizations.contains(world) ? world : null;
    }

    /** "the new High Commissioner to Pakistan": such envoys are sent by states. */
    private boolean sendsEnvoys() {
        if (envoys == null) {
            envoys = IntStream.range(0, tokens.size() - 1).anyMatch(i -> tokens.get(i).is("commissioner") && tokens.get(i + 1).is("to"));
        }
        return envoys;
    }

    /** "for the Secretary-General". */
    private boolean isForSecretary(int at) {
        int office = Tokens.at(tokens, at + 1).is("the") ? at + 2 : at + 1;
        return (Tokens.at(tokens, at).is("for") || Tokens.at(tokens, at).is("of") || Tokens.at(tokens, at).is("to"))
                && isSecretary(office);
    }

    private boolean isSecretary(int at) {
        return Tokens.at(tokens, at).is("secretary") && Tokens.at(tokens, at + 2).is("general");
    }
}

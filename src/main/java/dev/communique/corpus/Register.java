package dev.communique.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.communique.fact.ActorType;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.Written;

/** The register of actors that curators keep in {@code actors.yaml}: who there is, and by which names. */
public final class Register {

    /** The file's name. */
    public static final String FILE = "actors.yaml";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    /**
     * One actor.
     *
     * @param slug    last part of its address, unique
     * @param name    canonical name
     * @param country ISO 3166-1 alpha-3 code, or null
     * @param capital the capital of a state, which stands for its government in some sentences, or null
     * @param aliases all other names, the capital not among them
     */
    public record Entry(String slug, String name, ActorType type, String country, String capital, List<String> aliases,
            Origin origin) {

        /** Canonical name, aliases, and the capital last. */
        public List<String> names() {
            List<String> names = new ArrayList<>();
            names.add(name);
            names.addAll(aliases);
            if (capital != null) {
                names.add(capital);
            }
            return names;
        }
    }

    private final Problems problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();

    private Register(Problems problems) {
        this.problems = problems;
    }

    /** Reads a register; an actor without a name or type, or whose name is taken, is left out with a problem. */
    static List<Entry> read(String yaml, Problems problems) {
        Register register = new Register(problems);
        YamlMap.read(FILE, yaml, problems).ifPresent(root -> root.allow("actors").maps("actors").forEach(register::add));
        return List.copyOf(register.entries);
    }

    private void add(YamlMap map) {
        map.allow("slug", "name", "type", "country", "capital", "aliases");
        Written name = map.required("name");
        map.required("type");
        ActorType type = map.choice("type", ActorType.class, null);
        if (name == null || type == null) {
            return;
        }
        Written slug = map.has("slug") ? map.text("slug") : new Written(Names.slug(name.text()), name.origin());
        if (owners.putIfAbsent(Names.key(name.text()), name.text()) != null) {
            problems.add(name.origin(), "the name '" + name.text() + "' is taken by another actor; this one is left out");
        } else if (slug == null || !slugs.add(slug.text())) {
            problems.add(map.origin("slug"), "duplicate slug '" + (slug == null ? "" : slug.text()) + "'; actor '" + name.text() + "' is left out");
        } else {
            entries.add(new Entry(slug.text(), name.text(), type, country(map), capital(map, name.text()), aliases(map, name.text()),
                    map.origin()));
        }
    }

    private String country(YamlMap map) {
        Written country = map.text("country");
        if (country != null && !COUNTRY.matcher(country.text()).matches()) {
            problems.add(country.origin(), "'" + country.text() + "' is no ISO 3166-1 alpha-3 country code; it is left out");
            return null;
        }
        return country == null ? null : country.text();
    }

    private String capital(YamlMap map, String owner) {
        Written capital = map.text("capital");
        return capital != null && isFree(capital, owner) ? capital.text() : null;
    }

    private List<String> aliases(YamlMap map, String owner) {
        return map.texts("aliases").stream().filter(alias -> isFree(alias, owner)).map(Written::text).toList();
    }

    private boolean isFree(Written alias, String owner) {
        String taken = owners.putIfAbsent(Names.key(alias.text()), owner);
        if (taken != null && !taken.equals(owner)) {
            problems.add(alias.origin(), "the name '" + alias.text() + "' is taken by '" + taken + "'; '" + owner + "' goes without it");
        }
        return taken == null;
    }
}

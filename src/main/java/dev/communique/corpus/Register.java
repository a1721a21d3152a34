package dev.communique.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;
import dev.communique.fact.Known;
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
     * @param former  slugs that it had before
     * @param ids     what it is called in lists that others keep
     */
    public record Entry(String slug, String name, ActorType type, String country, String capital, List<String> aliases,
            List<String> former, List<ExternalId> ids, Origin origin) {

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

        /** It as extraction knows it. */
        public Known known() {
            return new Known(name, type, country, null, aliases, capital == null ? List.of() : List.of(capital));
        }
    }

    private record Claim(YamlMap map, Written name, String slug, ActorType type) {
    }

    private final Problems problems;
    private final Set<String> slugs = new HashSet<>();
    private final Set<ExternalId> taken = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();

    private Register(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a register. An actor without a name or type, or whose name is taken, is left out with a problem; an alias that is taken is
     * left out of its actor. Names go before aliases, wherever they stand.
     */
    static List<Entry> read(String yaml, Problems problems) {
        if (yaml.isBlank()) { // as a shell makes it for what is to be written into it
            return List.of();
        }
        Register register = new Register(problems);
        List<Claim> claims = YamlMap.read(FILE, yaml, problems).map(root -> root.allow("actors").maps("actors")).orElse(List.of())
                .stream().map(register::claim).filter(claim -> claim != null).toList();
        return claims.stream().map(register::entry).toList();
    }

    private Claim claim(YamlMap map) {
        int before = problems.count();
        Claim claim = read(map);
        return problems.cost(before, "the actor is left out") ? null : claim;
    }

    private Claim read(YamlMap map) {
        map.allow("slug", "name", "type", "country", "capital", "aliases", "formerly", "ids");
        Written name = map.required("name");
        map.required("type");
        ActorType type = map.choice("type", ActorType.class, null);
        Written given = map.slug();
        if (name == null || type == null || given == null && map.has("slug")) {
            return null;
        }
        String slug = given == null ? Names.slug(name.text()) : given.text();
        if (Names.key(name.text()).isEmpty()) {
            problems.add(name.origin(), "the name '" + name.text() + "' has neither letter nor digit");
        } else if (owners.containsKey(Names.key(name.text()))) {
            problems.add(name.origin(), "the name '" + name.text() + "' is taken by another actor");
        } else if (!slugs.add(slug)) {
            problems.add(map.origin("slug"), "duplicate slug '" + slug + "'");
        } else {
            owners.put(Names.key(name.text()), name.text());
            return new Claim(map, name, slug, type);
        }
        return null;
    }

    private Entry entry(Claim claim) {
        String name = claim.name().text();
        return new Entry(claim.slug(), name, claim.type(), country(claim.map()), capital(claim.map(), name), aliases(claim.map(), name),
                former(claim.map()), ids(claim.map()), claim.map().origin());
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

    private List<String> former(YamlMap map) {
        return map.texts("formerly").stream().filter(this::isFreeSlug).map(Written::text).toList();
    }

    /** The actor that has a slug now goes before the one that had it. */
    private boolean isFreeSlug(Written slug) {
        if (!Names.isSlug(slug.text())) {
            problems.add(slug.origin(), "the slug '" + slug.text()
                    + "' must be small letters, digits and single hyphens, at most 120 characters; it is left out");
            return false;
        }
        if (!slugs.add(slug.text())) {
            problems.add(slug.origin(), "the slug '" + slug.text() + "' is another actor's, or stands above already; it is left out");
            return false;
        }
        return true;
    }

    private List<ExternalId> ids(YamlMap map) {
        List<ExternalId> ids = new ArrayList<>();
        map.pairs("ids").forEach((scheme, value) -> {
            IdScheme known = Arrays.stream(IdScheme.values()).filter(one -> one.name().equalsIgnoreCase(scheme)).findFirst().orElse(null);
            if (known == null) {
                problems.add(value.origin(),
                        "'" + scheme + "' is no kind of identifier: expected one of " + Arrays.toString(IdScheme.values())
                                + "; it is left out");
            } else if (!ExternalId.isValid(known, value.text())) {
                problems.add(value.origin(), "'" + value.text() + "' is no " + known + "; it is left out");
            } else if (!taken.add(new ExternalId(known, value.text()))) {
                problems.add(value.origin(), "the " + known + " '" + value.text() + "' is another actor's; it is left out");
            } else {
                ids.add(new ExternalId(known, value.text()));
            }
        });
        return ids;
    }

    private boolean isFree(Written alias, String owner) {
        if (Names.key(alias.text()).isEmpty()) {
            problems.add(alias.origin(), "the name '" + alias.text() + "' has neither letter nor digit; it is left out");
            return false;
        }
        String taken = owners.putIfAbsent(Names.key(alias.text()), owner);
        if (taken != null && !taken.equals(owner)) {
            problems.add(alias.origin(), "the name '" + alias.text() + "' is taken by '" + taken + "'; '" + owner + "' goes without it");
        }
        return taken == null;
    }
}

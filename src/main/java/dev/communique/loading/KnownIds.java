package dev.communique.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;
import dev.communique.fact.Names;

/** The identifiers that states, territories and organizations have elsewhere: the list {@code known-ids.txt}. */
final class KnownIds {

    private static final String FILE = "known-ids.txt";

    private static final int NAME = 0;
    private static final int ALPHA_3 = 1;
    private static final int ALPHA_2 = 2;
    private static final int COW = 3;
    private static final int WIKIDATA = 4;

    private final Map<String, List<ExternalId>> byCode = new HashMap<>();
    private final Map<String, List<ExternalId>> byName = new HashMap<>();
    private final Map<String, List<ExternalId>> byAnyName = new HashMap<>();

    private KnownIds() {
    }

    /** Reads the list. */
    static KnownIds read() {
        KnownIds known = new KnownIds();
        PackedText.of(FILE).lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').forEach(known::add);
        return known;
    }

    private void add(String line) {
        String[] columns = line.split(" *\\| *", -1);
        List<ExternalId> ids = new ArrayList<>();
        if (!columns[ALPHA_2].isEmpty()) { // without it, the three letters are not of ISO 3166 either
            ids.add(new ExternalId(IdScheme.ISO_3166_ALPHA_2, columns[ALPHA_2]));
            ids.add(new ExternalId(IdScheme.ISO_3166_ALPHA_3, columns[ALPHA_3]));
        }
        if (!columns[COW].isEmpty()) {
            ids.add(new ExternalId(IdScheme.COW, columns[COW]));
        }
        ids.add(new ExternalId(IdScheme.WIKIDATA, columns[WIKIDATA]));
        String[] names = columns[NAME].split("; ");
        byName.put(Names.key(names[0]), ids);
        Arrays.stream(names).forEach(name -> byAnyName.putIfAbsent(Names.key(name), ids));
        if (!columns[ALPHA_3].isEmpty()) {
            byCode.put(columns[ALPHA_3], ids);
        }
    }

    /**
     * The identifiers of an actor; empty where none are known. A state is known by its code, an organization by any of its names or
     * acronyms, a body or a territory by the usual name.
     */
    List<ExternalId> of(ActorType type, String country, List<String> names) {
        return switch (type) {
            case STATE -> byCode.getOrDefault(country == null ? "" : country, List.of());
            case INTERGOVERNMENTAL_ORGANIZATION ->
                names.stream().map(name -> byAnyName.get(Names.key(name))).filter(Objects::nonNull).findFirst().orElse(List.of());
            case GOVERNMENT_BODY, OTHER -> byName.getOrDefault(Names.key(names.get(0)), List.of());
            case ARMED_FORCES, COMPANY, PERSON, NON_STATE_GROUP -> List.of();
        };
    }
}

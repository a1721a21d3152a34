package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;

class KnownIdsTest {

    private static final Path LEXICON = Path.of("src/main/resources/dev/communique/extraction/lexicon");
    private static final KnownIds KNOWN = KnownIds.read();

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .map(line -> line.split(" *\\| *", -1)).toList();
    }

    private static Map<IdScheme, String> ids(ActorType type, String country, String name) {
        return KNOWN.of(type, country, List.of(name)).stream().collect(Collectors.toMap(ExternalId::scheme, ExternalId::value));
    }

    /** The Java library has the codes of ISO 3166 too. */
    @Test
    void everyStateAndTerritoryHasItsCodesAndAnItem() throws IOException {
        Map<String, String> letters = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            letters.put(new Locale("", two).getISO3Country(), two);
        }
        for (String[] state : lines(LEXICON.resolve("states.txt"))) {
            Map<IdScheme, String> ids = ids(ActorType.valueOf(state[2]), state[0], state[1]);
            assertTrue(ids.containsKey(IdScheme.WIKIDATA), state[1]);
            assertEquals(letters.get(state[0]), ids.get(IdScheme.ISO_3166_ALPHA_2), state[1]);
            assertEquals(letters.containsKey(state[0]) ? state[0] : null, ids.get(IdScheme.ISO_3166_ALPHA_3), state[1]);
        }
    }

    @Test
    void noIdentifierIsOfTwoAndEachHasTheFormOfItsScheme() throws IOException {
        Set<ExternalId> seen = new HashSet<>();
        for (String[] line : lines(Path.of("src/main/resources/dev/communique/loading/known-ids.txt"))) {
            ActorType type = line[1].isEmpty() ? ActorType.INTERGOVERNMENTAL_ORGANIZATION : ActorType.OTHER;
            List<ExternalId> ids = KNOWN.of(type, null, List.of(line[0].split("; ")[0]));
            assertFalse(ids.isEmpty(), line[0]);
            for (ExternalId id : ids) {
                assertTrue(seen.add(id), id::toString);
                assertTrue(ExternalId.isValid(id.scheme(), id.value()), id::toString);
            }
        }
    }

    @Test
    void everyOrganizationOfTheListIsOneThatExtractionKnows() throws IOException {
        Set<String> known = lines(LEXICON.resolve("organizations.txt")).stream().map(line -> line[0]).collect(Collectors.toSet());
        for (String[] line : lines(Path.of("src/main/resources/dev/communique/loading/known-ids.txt"))) {
            assertTrue(!line[1].isEmpty() || known.contains(line[0].split("; ")[0]), line[0]);
        }
    }

    @Test
    void onlyTheStateItselfHasTheIdsOfAState() {
        assertEquals("770", ids(ActorType.STATE, "PAK", "Islamic Republic of Pakistan").get(IdScheme.COW));
        assertEquals("Q7184",
                ids(ActorType.INTERGOVERNMENTAL_ORGANIZATION, null, "North Atlantic Treaty Organization").get(IdScheme.WIKIDATA));
        assertEquals("Q7184", ids(ActorType.INTERGOVERNMENTAL_ORGANIZATION, null, "NATO").get(IdScheme.WIKIDATA));
        assertEquals(Map.of(), ids(ActorType.PERSON, "PAK", "Pakistan"));
        assertEquals(Map.of(), ids(ActorType.GOVERNMENT_BODY, "PAK", "Foreign Office"));
        assertEquals(Map.of(IdScheme.COW, "347", IdScheme.WIKIDATA, "Q1246"), ids(ActorType.STATE, "XKX", "Kosovo"));
    }
}

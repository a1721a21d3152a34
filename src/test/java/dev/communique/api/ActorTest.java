package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** From an actor to what it agreed and said, over the seed corpus. */
@QuarkusTest
class ActorTest {

    @ParameterizedTest
    @CsvSource({ "China, actor:china", "beijing, actor:china", "CHINESE, actor:china",
            "IMCTC, actor:islamic-military-counter-terrorism-coalition",
            "turkiye, actor:turkiye", "Pakistan's foreign ministry, actor:ministry-of-foreign-affairs-of-pakistan",
            "Dar, actor:ishaq-dar" })
    void isFoundByAnyName(String name, String id) {
        assertEquals(id, Api.ask("actor-with-evidence", Map.of("name", name)).getString("actor.id"));
    }

    @Test
    void isNullUnderANameThatNobodyHas() {
        assertNull(Api.ask("actor-with-evidence", Map.of("name", "Atlantis")).get("actor"));
    }

    @Test
    void agreedOnFreeTradeAndItsSecondPhase() {
        JsonPath china = Api.ask("actor-with-evidence", Map.of("name", "Beijing"));
        Map<String, ?> first = china.getMap("actor.agreements.nodes.find { it.signedOn == '2009' }");
        Map<String, ?> second = china.getMap("actor.agreements.nodes.find { it.signedOn == '2019' }");
        assertEquals("2022-01-01", second.get("inForceOn"));
        assertEquals(Map.of("slug", "china-pakistan-free-trade-agreement"), second.get("amends"));
        assertEquals(List.of(Map.of("slug", "china-pakistan-free-trade-agreement-second-phase")), first.get("amendedBy"));
        assertEquals(List.of(Map.of("name", "China"), Map.of("name", "Pakistan")), second.get("parties"));
        assertEquals("Pakistan, China agree to temporarily reopen key border pass to facilitate traders",
                china.getString("actor.agreements.nodes.find { it.signedOn == '2009' }.evidence[0].article.title"));
    }

    @Test
    void agreedOnTheBorderReopeningAndCpec() {
        List<String> names = Api.ask("actor-with-evidence", Map.of("name", "China")).getList("actor.agreements.nodes.name");
        assertTrue(names.contains("Temporary reopening of the Khunjerab border crossing"), names::toString);
        assertTrue(names.contains("CPEC 2.0, the upgraded China–Pakistan Economic Corridor"), names::toString);
    }

    @Test
    void speaksThroughTheJointCommunique() {
        JsonPath china = Api.ask("actor-with-evidence", Map.of("name", "China"));
        Map<String, ?> statement = china
                .getMap("actor.statements.nodes.find { it.text.startsWith('China fully recognised the significant') }");
        List<Map<String, String>> parties = List.of(Map.of("name", "Pakistan"), Map.of("name", "China"));
        assertEquals(parties, statement.get("speakers"));
        assertEquals(parties, statement.get("onBehalfOf"));
    }

    @Test
    void speaksThroughItsOfficialsAndBodies() {
        JsonPath pakistan = Api.ask("actor-with-evidence", Map.of("name", "Pakistan"));
        List<List<String>> speakers = pakistan.getList("actor.statements.nodes.speakers.name");
        assertTrue(speakers.contains(List.of("Mumtaz Zahra Baloch")));
        assertTrue(speakers.contains(List.of("Inter-Services Public Relations")));
        assertTrue(speakers.contains(List.of("Ishaq Dar")));
        assertTrue(speakers.contains(List.of("Pakistan", "China")));
        assertEquals(List.of("Ministry of Foreign Affairs of Pakistan", "Pakistan"),
                pakistan.getList("actor.statements.nodes.find { it.text.startsWith('We appreciate') }.onBehalfOf.name"));
    }

    @Test
    void signedTheDefencePact() {
        Map<String, ?> pact = Api.ask("actor-with-evidence", Map.of("name", "Saudi Arabia")).getMap("actor.agreements.nodes[0]");
        assertEquals("2025-09", pact.get("signedOn"));
        assertEquals("SIGNED", pact.get("status"));
    }

    @Test
    void theCoalitionHasItsNamedMembers() {
        List<String> members = Api.ask("affiliations", Map.of("slug", "islamic-military-counter-terrorism-coalition"))
                .getList("actor.affiliates.findAll { it.role == 'MEMBER_OF' }.actor.name");
        assertEquals(List.of("Afghanistan", "Bangladesh", "Egypt", "Jordan", "Pakistan", "Palestine", "Qatar", "Saudi Arabia", "Türkiye",
                "United Arab Emirates"), members);
    }

    @Test
    void isTiedClosestToWhomItSharesMostWith() {
        JsonPath related = Api
                .query("{ actor(slug: \"china\") { relatedActors(first: 3) { actor { name } weight agreements events statements } } }");
        assertEquals("Pakistan", related.getString("actor.relatedActors[0].actor.name"));
        Map<String, Integer> closest = related.getMap("actor.relatedActors[0]");
        assertEquals(closest.get("weight"), closest.get("agreements") + closest.get("events") + closest.get("statements"));
        List<Integer> weights = related.getList("actor.relatedActors.weight");
        assertTrue(weights.get(0) >= weights.get(1) && weights.get(1) >= weights.get(2), weights::toString);
    }

    @Test
    void isMentionedByOthersOnly() {
        List<List<String>> voices = Api
                .query("{ actor(slug: \"pakistan\") { mentionedIn(first: 100) { nodes { speakers { name } onBehalfOf { name } } } } }")
                .getList("actor.mentionedIn.nodes.collect { it.speakers.name + it.onBehalfOf.name }");
        assertTrue(!voices.isEmpty() && voices.stream().noneMatch(voice -> voice.contains("Pakistan")), voices::toString);
    }
}

package dev.communique.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.Rules;

/** The examples of rules: each tells what the rule says that it tells, in the notation of {@link GoldenTest}, and no other fact of the kind. */
class RuleExamplesTest {

    /** The files of rules, and which facts each tells. */
    private static final Map<String, String> FILES = Map.of("agreements.rules", "agreement", "events.rules", "event",
            "affiliations.rules", "affiliation");
    private static final int WITHOUT_EXAMPLE = 105;

    @TestFactory
    Stream<DynamicContainer> examples() {
        return FILES.entrySet().stream()
                .map(file -> dynamicContainer(file.getKey(),
                        Rules.of(file.getKey()).all().stream().flatMap(rule -> tests(rule, file.getValue()))));
    }

    /** A rule without an example may be one that never holds: a new one has one, and the number of old ones without only falls. */
    @Test
    void newRulesHaveExamples() {
        List<String> without = FILES.keySet().stream().flatMap(file -> Rules.of(file).all().stream())
                .filter(rule -> rule.examples().isEmpty()).map(Rule::name).toList();
        assertTrue(without.size() <= WITHOUT_EXAMPLE, () -> without.size() + " rules have no example: " + without);
    }

    private static Stream<DynamicTest> tests(Rule rule, String kind) {
        return rule.examples().stream()
                .map(example -> GoldenTest.test(rule.where() + " " + rule.name(), example.text(), List.of(kind), example.tells()));
    }
}

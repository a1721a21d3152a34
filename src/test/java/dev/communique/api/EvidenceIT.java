package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EvidenceTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class EvidenceIT extends EvidenceTest {
}

package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link LimitsTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class LimitsIT extends LimitsTest {
}

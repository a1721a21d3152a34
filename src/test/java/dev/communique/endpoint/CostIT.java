package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CostTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class CostIT extends CostTest {
}

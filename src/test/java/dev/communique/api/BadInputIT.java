package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link BadInputTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class BadInputIT extends BadInputTest {
}

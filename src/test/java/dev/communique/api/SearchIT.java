package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link SearchTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class SearchIT extends SearchTest {
}

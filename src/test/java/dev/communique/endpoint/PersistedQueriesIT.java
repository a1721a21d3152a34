package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PersistedQueriesTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class PersistedQueriesIT extends PersistedQueriesTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ConnectionTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class ConnectionIT extends ConnectionTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PathsTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class PathsIT extends PathsTest {
}

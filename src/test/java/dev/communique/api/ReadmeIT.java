package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ReadmeTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class ReadmeIT extends ReadmeTest {
}

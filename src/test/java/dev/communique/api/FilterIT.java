package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link FilterTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class FilterIT extends FilterTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CountTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class CountIT extends CountTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AliasTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class AliasIT extends AliasTest {
}

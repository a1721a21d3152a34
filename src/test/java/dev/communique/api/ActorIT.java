package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ActorTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class ActorIT extends ActorTest {
}

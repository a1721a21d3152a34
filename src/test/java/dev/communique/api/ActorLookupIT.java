package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, against the packaged program. */
@QuarkusIntegrationTest
class ActorLookupIT extends ActorLookupTest {
}

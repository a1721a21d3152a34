package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link FeedTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class FeedIT extends FeedTest {
}

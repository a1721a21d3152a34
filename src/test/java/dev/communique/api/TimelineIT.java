package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link TimelineTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class TimelineIT extends TimelineTest {
}

package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HttpTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class HttpIT extends HttpTest {
}

package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link McpTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class McpIT extends McpTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link NodeTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class NodeIT extends NodeTest {
}

package dev.communique.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link SchemaTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class SchemaIT extends SchemaTest {
}

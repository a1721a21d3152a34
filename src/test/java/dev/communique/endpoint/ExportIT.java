package dev.communique.endpoint;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ExportTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class ExportIT extends ExportTest {
}

package dev.communique.operation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ManagementTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class ManagementIT extends ManagementTest {

    @Override
    String health() {
        return "http://localhost:" + System.getProperty("management.port") + "/q/health";
    }
}

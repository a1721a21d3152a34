package dev.communique.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PagesTest} against what was packaged: the native binary, or the jar. */
@QuarkusIntegrationTest
class PagesIT extends PagesTest {
}

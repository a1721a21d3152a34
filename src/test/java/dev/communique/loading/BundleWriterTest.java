package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.communique.entity.ArticleBody;

/** How much waits to be written. */
class BundleWriterTest {

    private static final int LONG = 400_000;

    /** Each is 800 times as long as a row: if they waited by their number, a few hundred would be in memory. */
    @Test
    void longTextsDoNotWaitForManyOthers() {
        List<Runnable> handed = new ArrayList<>();
        BundleWriter writer = new BundleWriter(null, true, "", handed::add, new NodeChanges());
        for (int i = 0; i < 20; i++) {
            ArticleBody body = new ArticleBody();
            body.articleId = "article:" + i;
            body.body = "a".repeat(LONG);
            writer.add(body, List.of());
        }
        assertTrue(!handed.isEmpty(), "some are handed on to be written");
    }
}

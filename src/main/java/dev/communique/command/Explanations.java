package dev.communique.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

import dev.communique.extraction.RuleBook;

/** Shows how a document is read: what each pass makes of its sentences. */
final class Explanations {

    private Explanations() {
    }

    /**
     * Explains the sentences of a document.
     *
     * @param number of the only sentence that is wanted, from 1 in each article; 0 for all
     * @throws IOException with a message for the user where there is no such document or sentence
     */
    static void print(Path document, int number, RuleBook rules, PrintStream out, PrintStream problems) throws IOException {
        DocumentFacts.Document read = DocumentFacts.open(document, rules, problems);
        try {
            for (var article : read.articles()) {
                out.println(article.title());
                out.println();
                out.print(read.extractor().explain(article.body(), article.publishedOn(), article.dateline(), number));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(document + ": " + e.getMessage(), e);
        }
    }
}

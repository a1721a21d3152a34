package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.fact.DocumentKind;
import dev.communique.extraction.Extractor;

/** Reports that several outlets print. */
class CopiesTest {

    private static final String REPORT = "Kenya and Egypt signed a treaty on the river on 14 March 2024. The foreign ministers met in Nairobi for two days and"
            + " spoke about trade, water and the border. Amos Kirui, the Kenyan minister, said that both states had waited long for it."
            + " His guest agreed, and invited him to Cairo for the autumn. The text is to be published next week.";

    @TempDir
    Path folder;

    private final List<Article> articles = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();

    private void load() throws IOException {
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), new Problems());
        GraphBuilder graph = new GraphBuilder(reader.actors(), (head, links, words) -> {
            if (head instanceof Article article) {
                articles.add(article);
            } else if (head instanceof Agreement agreement) {
                agreements.add(agreement);
            }
        }, new Problems());
        Extractor extractor = new Extractor(List.of());
        reader.articles(article -> graph.add(article, DocumentKind.NEWS,
                extractor.extract(article.body(), article.publishedOn(), article.dateline(), article.origin())));
        graph.finish();
    }

    private void write(String name, String title, String date, String body) throws IOException {
        Files.writeString(folder.resolve(name), "---\ntitle: " + title + "\ndate: " + date + "\n---\n\n" + body + "\n");
    }

    @Test
    void copiesAreTiedAndCountOnce() throws IOException {
        write("a.md", "Kenya and Egypt sign", "2024-03-14", REPORT);
        write("b.md", "River treaty signed in Nairobi", "2024-03-15", REPORT);
        write("c.md", "A treaty at last", "2024-03-15", REPORT.replace("for two days", "for three days"));
        write("d.md", "Peru writes to Chile", "2024-03-15",
                "Peru sent a note to Chile on Monday, in which it asked for talks about fishing in the"
                        + " southern waters, where boats of both states were held last year, and offered to host them in Lima in June.");

        load();

        assertEquals(List.of("a", "a", "a", "null"), articles.stream()
                .map(article -> article.story == null ? "null" : article.story.equals(articles.get(0).id) ? "a" : article.story).toList());
        assertEquals(List.of(1), agreements.stream().map(agreement -> agreement.reports).toList());
    }

    @Test
    void aFormThatIsFilledInAnewIsNoCopy() throws IOException {
        write("a.md", "Treaty of the year", "2023-03-14", REPORT.replace("2024", "2023"));
        write("b.md", "Another treaty of the year", "2024-03-14", REPORT);

        load();

        articles.forEach(article -> assertNull(article.story));
    }
}

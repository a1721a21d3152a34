package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.fact.DocumentKind;
import dev.communique.entity.Corpus;

/** The README's YAML loads as it stands, beside the document that it speaks of. */
class ReadmeYamlTest {

    @Test
    void itsExamplesLoadWithoutAProblem(@TempDir Path folder) throws Exception {
        List<String> blocks = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")))
                .results().map((MatchResult block) -> block.group(1)).toList();
        Files.writeString(folder.resolve("actors.yaml"), blocks.get(0));
        Files.writeString(folder.resolve("news.yaml"), blocks.get(1));
        Files.copy(Path.of("seeds/000_3c4b4df118d82dd4.txt"), folder.resolve("news.txt"));

        Problems problems = new Problems();
        CorpusReader reader = new CorpusReader(new FolderFiles(folder), problems);
        GraphBuilder graph = new GraphBuilder(reader.actors(), (head, links, words) -> {
        }, problems);
        reader.articles(article -> graph.add(article, DocumentKind.NEWS, null));
        Corpus corpus = graph.finish();

        assertEquals(List.of(), problems.list());
        assertEquals(List.of(2, 2, 1, 1), List.of(corpus.articles, corpus.agreements, corpus.events, corpus.statements));
    }
}

package dev.communique.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;

/**
 * What is read out of a document's text alone, whatever its curator wrote, with the names of the register that is beside it or in a folder
 * above.
 *
 * @param name     the document's file name
 * @param register the actors that are known
 * @param articles in their order
 */
record DocumentFacts(String name, List<Register.Entry> register, List<Read> articles) {

    /** An article and what was read out of it. */
    record Read(CorpusArticle article, Extraction extraction) {
    }

    /** A document and a register, as a corpus of its own. */
    private record OneDocument(FolderFiles folder, String document, FolderFiles registers) implements CorpusFiles {

        @Override
        public List<String> names() {
            return registers == null ? List.of(document) : List.of(document, Register.FILE);
        }

        @Override
        public byte[] read(String name) throws IOException {
            return name.equals(document) ? folder.read(name) : registers.read(name);
        }
    }

    /**
     * Reads a document.
     *
     * @param problems where problems of the document and the register are told
     * @throws IOException with a message for the user where there is no such document
     */
    static DocumentFacts read(Path document, PrintStream problems) throws IOException {
        if (!Files.isRegularFile(document)) {
            throw new NoSuchFileException(document + ": there is no such document");
        }
        Path file = document.toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        if (!CorpusFiles.isDocument(name)) {
            throw new IOException(document + ": a document's name ends with .txt");
        }
        Problems found = new Problems();
        CorpusReader reader = new CorpusReader(new OneDocument(new FolderFiles(file.getParent()), name, registers(file.getParent())),
                found);
        List<Register.Entry> register = reader.actors();
        Extractor extractor = new Extractor(register.stream().map(Register.Entry::known).toList());
        List<Read> articles = new ArrayList<>();
        reader.articles(article -> articles.add(new Read(article,
                extractor.extract(article.title(), null, article.body(), article.publishedOn(), article.dateline(), article.origin()))));
        found.list().forEach(problems::println);
        return new DocumentFacts(name, register, articles);
    }

    private static FolderFiles registers(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(Register.FILE))) {
                return new FolderFiles(at);
            }
        }
        return null;
    }
}

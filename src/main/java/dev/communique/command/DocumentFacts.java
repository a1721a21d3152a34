package dev.communique.command;

import java.io.IOException;
import java.io.InputStream;
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
import dev.communique.corpus.format.Formats;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.extraction.RuleBook;

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
        public InputStream open(String name) throws IOException {
            return (name.equals(document) || registers == null ? folder : registers).open(name);
        }
    }

    /**
     * A document whose text is still to be read.
     *
     * @param extractor knows the actors of the register
     */
    record Document(String name, List<Register.Entry> register, List<CorpusArticle> articles, Extractor extractor) {
    }

    /**
     * Reads a document.
     *
     * @param problems where problems of the document and the register are told
     * @throws IOException with a message for the user where there is no such document
     */
    static DocumentFacts read(Path document, RuleBook rules, PrintStream problems) throws IOException {
        Document opened = open(document, rules, problems);
        List<Read> read = opened.articles().stream().map(article -> new Read(article, opened.extractor().extract(article.body(),
                article.publishedOn(), article.dateline(), article.origin()))).toList();
        return new DocumentFacts(opened.name(), opened.register(), read);
    }

    /** Takes a document apart into its articles; throws as {@link #read} does. */
    static Document open(Path document, RuleBook rules, PrintStream problems) throws IOException {
        if (!Files.isRegularFile(document)) {
            throw new NoSuchFileException(document + ": there is no such document");
        }
        Path file = document.toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        Problems found = new Problems();
        CorpusReader reader = reader(new OneDocument(new FolderFiles(file.getParent()), name, registers(file.getParent())), document,
                found);
        List<Register.Entry> register = reader.actors();
        List<CorpusArticle> articles = new ArrayList<>();
        reader.articles(articles::add);
        found.list().forEach(problems::println);
        return new Document(name, register, articles, new Extractor(register.stream().map(Register.Entry::known).toList(), rules));
    }

    private static CorpusReader reader(OneDocument files, Path document, Problems problems) throws IOException {
        try {
            return new CorpusReader(files, problems);
        } catch (IOException e) {
            throw new IOException(document + ": is of no format that is read" + Formats.advice(files.document()), e);
        }
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

package dev.communique.extraction.syntax;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The text beside the model: what it was made of, under which licences, and how well it parses. */
final class ModelNotes {

    private static final String SOURCES = """
            The model of the parser: model.bin, and lemmas.txt with it. Made by ./mvnw -Ptrain; not to be edited.

            It was learnt from these works, changed by no more than that names of several words were also read as one token. Model and list of lemmas may
            be used under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).

              UD English EWT, train: trees of web texts, CC BY-SA 4.0.
                Silveira et al. 2014, https://github.com/UniversalDependencies/UD_English-EWT
              UD English GUM, train, the genres bio, interview, news, speech, textbook, vlog and voyage alone: annotations CC BY 4.0, texts CC BY,
                CC BY-SA or in the public domain. Zeldes 2017, https://github.com/UniversalDependencies/UD_English-GUM
            """;
    private static final String ARCHIVE = """
              News without trees: statements of the White House (public domain) and Wikinews (CC BY 2.5), parsed by larger networks of the same training.
            """;
    private static final String FIGURES = """

            Figures: tags are predicted and tokens given, punctuation aside; lemmas are those of the right tags. LAS counts kinds of relations, and without
            them is called universal. A frame is a verb with its subject and all further core arguments right, of the verbs that have both. Settings were
            chosen by the dev parts alone; the test parts and UD English PUD (CC BY-SA 3.0, news and Wikipedia) were measured with, and not learnt from.

            """;

    private ModelNotes() {
    }

    static String of(byte[] model, boolean archive, List<String> figures) {
        return SOURCES + (archive ? ARCHIVE : "") + FIGURES + String.join("\n", figures) + "\n\nmodel.bin " + model.length
                + " bytes, SHA-256 "
                + digest(model) + "\n";
    }

    static String digest(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of the relations that the tests expect are found: "Relations of the tests' sentences: 98 of 100". */
    static String golden(SyntaxParser parser, List<Golden> sentences) {
        int all = 0;
        int found = 0;
        for (Golden sentence : sentences) {
            all += sentence.relations().size() + sentence.open().size();
            found += sentence.found(parser.parse(sentence.tokens()));
        }
        return "Relations of the tests' sentences: " + found + " of " + all;
    }
}

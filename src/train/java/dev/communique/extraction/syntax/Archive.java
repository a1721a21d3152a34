package dev.communique.extraction.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.tukaani.xz.XZInputStream;

/** Sentences out of news without trees, cut into tokens as treebanks are. What is no clean prose is left out. */
final class Archive {

    private static final Pattern TOKEN = Pattern
            .compile("\\$?\\d[\\d,.:]*\\d|\\d|(?:[A-Z]\\.){2,}|[A-Z]\\.(?= [A-Z])|(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Lt|Col|Sen|Rep|Gov)\\."
                    + "|[\\p{L}]+?(?=n['’]t\\b)|n['’]t\\b|['’](?:s|S|re|ve|ll|d|m)\\b|\\p{L}+|\\.\\.\\.|--|[^\\s\\p{L}\\p{Z}\\d]");
    private static final Pattern NO_PROSE = Pattern.compile("\\]\\(|\\*\\*|\\\\|\\||_|https?:|^[-#>]|^[\\d(]|[A-Z]{6,}|[A-Z. ]{4,}:");
    private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;

    private final List<List<TaggedForm>> sentences = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    /** One token for each form: there are millions. */
    private final Map<String, TaggedForm> tokens = new HashMap<>();

    /**
     * Reads sentences, each once.
     *
     * @param file JSON lines with a "text" each, packed with xz
     * @param stride one document of so many is read
     */
    static List<List<TaggedForm>> read(Path file, int stride) throws IOException {
        Archive archive = new Archive();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % stride == 0) {
                    for (String paragraph : PARAGRAPH.split(json.readTree(line).path("text").asText())) {
                        archive.addSentences(paragraph.replace('\n', ' ').strip());
                    }
                }
            }
        }
        return archive.sentences;
    }

    private void addSentences(String paragraph) {
        if (NO_PROSE.matcher(paragraph).find()) {
            return;
        }
        List<TaggedForm> sentence = new ArrayList<>();
        int start = 0;
        Matcher matcher = TOKEN.matcher(paragraph);
        while (matcher.find()) {
            sentence.add(token(matcher.group()));
            if (".?!".contains(matcher.group())) {
                int end = matcher.end();
                while (end < paragraph.length() && "\"”’')".indexOf(paragraph.charAt(end)) >= 0) {
                    sentence.add(token(paragraph.substring(end, ++end)));
                }
                matcher.region(end, paragraph.length());
                boolean good = sentence.size() >= SHORTEST && sentence.size() <= LONGEST && seen.add(paragraph.substring(start, end));
                if (good && !Character.isLowerCase(sentence.get(0).form().charAt(0))) {
                    sentences.add(sentence);
                }
                sentence = new ArrayList<>();
                start = end;
            }
        }
    }

    private TaggedForm token(String form) {
        return tokens.computeIfAbsent(form, TaggedForm::of);
    }
}

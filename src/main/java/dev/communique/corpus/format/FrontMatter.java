package dev.communique.corpus.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a document says of itself in front of its text: YAML between lines of three hyphens, or keys and values between lines of three plus
 * signs.
 *
 * @param fields what it says
 * @param rest   the text behind it
 * @param lines  how many lines it takes
 */
record FrontMatter(Fields fields, String rest, int lines) {

    private static final int LONGEST = 64 << 10;
    private static final int MOST_ALIASES = 10;
    private static final Pattern START = Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R(?=[ \\t]*(?:#|[\\p{L}\"'][^\\n:=]{0,60}[:=]|\\R))");
    private static final Pattern YAML_END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$\\R?");
    private static final Pattern TOML_END = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$\\R?");
    private static final Pattern TOML_LINE = Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^#\\n]*)).*");

    /** Whether a text may start with front matter. */
    static boolean startsWith(String start) {
        return START.matcher(start).lookingAt();
    }

    /** The front matter of a text, empty where it has none. */
    static FrontMatter of(String text, Options options, Notes notes) {
        Fields fields = new Fields(options.columns());
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return new FrontMatter(fields, text, 0);
        }
        boolean toml = start.group(1).equals("+++");
        Matcher end = (toml ? TOML_END : YAML_END).matcher(text).region(start.end(), Math.min(text.length(), start.end() + LONGEST));
        if (!end.find()) {
            return new FrontMatter(fields, text, 0);
        }
        String front = text.substring(start.end(), end.start());
        if (toml) {
            front.lines().map(TOML_LINE::matcher).filter(Matcher::matches).forEach(line -> fields.put(line.group(1),
                    line.group(2) != null ? line.group(2) : line.group(3) != null ? line.group(3) : line.group(4)));
        } else {
            yaml(front, fields, notes);
        }
        return new FrontMatter(fields, text.substring(end.end()), (int) text.substring(0, end.end()).lines().count());
    }

    private static void yaml(String front, Fields fields, Notes notes) {
        LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(MOST_ALIASES).setCodePointLimit(LONGEST).build();
        try {
            Node root = new Compose(settings).composeString(front).orElse(null);
            if (root instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        fields.put(key.getValue(), text(tuple.getValueNode()));
                    }
                }
                return;
            }
        } catch (YamlEngineException | StackOverflowError e) { // the parser has no limit of its own for how deep it goes
            // told below
        }
        front.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.put(line.substring(0, colon), unquoted(line.substring(colon + 1).strip()));
            }
        });
        notes.note(1, Notes.Grade.PASSED_OVER, "documents whose front matter is no YAML",
                "the front matter is no valid YAML; it was read line by line");
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : withoutLoneQuote(value);
    }

    /** A mark at one end that nothing within closes is left of a pair. */
    private static String withoutLoneQuote(String value) {
        for (char mark : new char[]{ '"', '\'' }) {
            boolean isAlone = value.length() > 1 && value.chars().filter(c -> c == mark).count() == 1;
            if (isAlone && value.charAt(0) == mark) {
                return value.substring(1);
            }
            if (isAlone && value.charAt(value.length() - 1) == mark
                    && !Character.isLetter(mark == '\'' ? value.charAt(value.length() - 2) : ' ')) {
                return value.substring(0, value.length() - 1);
            }
        }
        return value;
    }

    /** The text of a value; the first one of a list, the name of a mapping; null where there is none. */
    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().isEmpty() || !(list.getValue().get(0) instanceof ScalarNode first) ? null : first.getValue();
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && (key.getValue().equals("name") || key.getValue().equals("title"))
                        && tuple.getValueNode() instanceof ScalarNode value) {
                    return value.getValue();
                }
            }
        }
        return null;
    }
}

package dev.communique.corpus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Written;

/**
 * A mapping of a YAML file, read key by key. What is missing, unknown or of the wrong kind is noted as a problem with its line,
 * and reading goes on: {@code null} or an empty list stands for it.
 */
final class YamlMap {

    private static final int MOST_ALIASES = 50;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String file;
    private final Node node;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Origin> keys = new LinkedHashMap<>();

    private YamlMap(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    private YamlMap(String file, MappingNode node, Problems problems) {
        this(file, (Node) node, problems);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (keys.putIfAbsent(key, origin(tuple.getKeyNode())) == null) {
                if (!Tag.NULL.equals(tuple.getValueNode().getTag())) { // a key without a value is as good as none
                    values.put(key, tuple.getValueNode());
                }
            } else {
                problems.remark(origin(tuple.getKeyNode()), "key '" + key + "' stands here twice; the first one counts");
            }
        }
    }

    /** The same mapping, whose problems are noted elsewhere from here on. */
    YamlMap noting(Problems elsewhere) {
        YamlMap same = new YamlMap(file, node, elsewhere);
        same.values.putAll(values);
        same.keys.putAll(keys);
        return same;
    }

    /** The mapping that a YAML file holds; empty with a problem where it is no YAML, or holds something else. */
    static Optional<YamlMap> read(String file, String yaml, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(CorpusFiles.LARGEST).build();
        try {
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, mapping, problems));
            }
            problems.add(new Origin(file, root == null ? 1 : line(root)), "expected keys and values; the file is left out");
        } catch (MarkedYamlEngineException e) {
            Integer line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(null);
            problems.add(new Origin(file, line), "is not valid YAML: " + e.getProblem() + "; the file is left out");
        } catch (YamlEngineException e) {
            problems.add(file, "is not valid YAML: " + e.getMessage() + "; the file is left out");
        } catch (StackOverflowError e) { // the parser has no limit of its own
            problems.add(file, "is nested too deeply; the file is left out");
        }
        return Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Origin origin(Node at) {
        return new Origin(file, line(at));
    }

    /** Where the mapping starts. */
    Origin origin() {
        return origin(node);
    }

    /** Where the value of a key starts, or the mapping where it lacks the key. */
    Origin origin(String key) {
        return values.containsKey(key) ? origin(values.get(key)) : origin();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void problem(Origin origin, String message) {
        problems.add(origin, message);
    }

    /** Notes each key that is not one of these. */
    YamlMap allow(String... known) {
        Set<String> allowed = Set.of(known);
        keys.forEach((key, origin) -> {
            if (!allowed.contains(key)) {
                problems.remark(origin, "unknown key '" + key + "'; it is ignored. Known here: " + String.join(", ", known));
            }
        });
        return this;
    }

    /** A text that may be missing; line breaks in it are spaces. */
    Written text(String key) {
        return values.containsKey(key) ? scalar(key, values.get(key)) : null;
    }

    /** A text that must be there. */
    Written required(String key) {
        if (!values.containsKey(key)) {
            problems.add(origin(), "'" + key + "' is missing");
        }
        return text(key);
    }

    private Written scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return new Written(SPACES.matcher(scalar.getValue()).replaceAll(" ").strip(), origin(value));
        }
        problems.add(origin(value), "'" + key + "' must be a text");
        return null;
    }

    /** The words of a text that may be missing. */
    String words(String key) {
        Written text = text(key);
        return text == null ? null : text.text();
    }

    /** A date that may be missing. */
    PartialDate date(String key) {
        Written text = text(key);
        try {
            return text == null ? null : new PartialDate(text.text());
        } catch (IllegalArgumentException e) {
            problems.add(text.origin(), "'" + key + "': " + e.getMessage());
            return null;
        }
    }

    /** A slug that may be missing. */
    Written slug() {
        Written slug = text("slug");
        if (slug == null || Names.isSlug(slug.text())) {
            return slug;
        }
        problems.add(slug.origin(),
                "the slug '" + slug.text() + "' must be small letters, digits and single hyphens, at most 120 characters");
        return null;
    }

    /** The texts under the keys of a mapping, in their order; empty where there is none. */
    Map<String, Written> pairs(String key) {
        Map<String, Written> pairs = new LinkedHashMap<>();
        for (YamlMap map : maps(key)) {
            map.values.keySet().forEach(name -> {
                Written text = map.text(name);
                if (text != null) {
                    pairs.put(name, text);
                }
            });
        }
        return pairs;
    }

    /** One of the kinds of an enumeration, {@code absent} where the key is missing. */
    <E extends Enum<E>> E choice(String key, Class<E> kinds, E absent) {
        Written text = text(key);
        if (text == null) {
            return absent;
        }
        try {
            return Enum.valueOf(kinds, text.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(text.origin(),
                    "'" + key + "' is '" + text.text() + "': expected one of " + Arrays.toString(kinds.getEnumConstants()));
            return absent;
        }
    }

    /** One text or a list of texts, empty where the key is missing. */
    List<Written> texts(String key) {
        return items(key).stream().map(item -> scalar(key, item)).filter(text -> text != null).toList();
    }

    /** Whether the key has an empty list. */
    boolean isEmptyList(String key) {
        return values.get(key) instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** {@code true} or {@code false}; {@code absent} where the key is missing. */
    boolean flag(String key, boolean absent) {
        Written text = text(key);
        if (text == null || text.text().equals("true") || text.text().equals("false")) {
            return text == null ? absent : text.text().equals("true");
        }
        problems.add(text.origin(), "'" + key + "' is '" + text.text() + "': expected true or false");
        return absent;
    }

    /** A list of mappings, empty where the key is missing; what is no mapping is noted and passed over. */
    List<YamlMap> maps(String key) {
        return items(key).stream().map(item -> map(key, item)).filter(map -> map != null).toList();
    }

    /** As {@link #maps}, but a plain text stands for a mapping with only the key {@code shorthand}. */
    List<YamlMap> mapsOrTexts(String key, String shorthand) {
        return items(key).stream().map(item -> {
            if (item instanceof ScalarNode) {
                YamlMap map = new YamlMap(file, item, problems);
                map.values.put(shorthand, item);
                return map;
            }
            return map(key, item);
        }).filter(map -> map != null).toList();
    }

    private YamlMap map(String key, Node item) {
        if (item instanceof MappingNode mapping) {
            return new YamlMap(file, mapping, problems);
        }
        problems.add(origin(item), "'" + key + "' must be keys and values");
        return null;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    }
}

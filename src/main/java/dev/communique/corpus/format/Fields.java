package dev.communique.corpus.format;

import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.communique.corpus.layout.NewsDates;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.PartialDate;

/**
 * Collects what a document says of itself, whichever names it has for that. Of two values of one kind that under the more usual name counts,
 * and the first where the names are equally usual.
 */
public final class Fields {

    private static final int LONGEST = 500;
    private static final int LONGEST_URL = 2_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}");

    private record Value(String text, int rank) {
    }

    private final Map<Field, Value> values = new EnumMap<>(Field.class);
    /** The pieces of the text that stand under one name, and that name. */
    private final StringBuilder pieces = new StringBuilder();
    private String nameOfPieces;
    private final Map<String, Field> mapping;

    public Fields() {
        this(Map.of());
    }

    /** @param mapping what names stand for besides the usual ones, which it goes before */
    public Fields(Map<String, Field> mapping) {
        this.mapping = mapping;
    }

    /** What a name stands for; null where that is nothing that counts. */
    Field field(String name) {
        Field mapped = mapping.get(name);
        return mapped == null ? Field.named(name) : mapped;
    }

    /** Takes a value under the name that the document has for it; a text may come in pieces. */
    void put(String name, String text) {
        Field field = field(name);
        if (field != null) {
            int rank = mapping.containsKey(name) ? -1 : field.rank(name);
            if (field == Field.TEXT && name.equals(nameOfPieces) && rank == rank(field)) {
                pieces.append("\n\n").append(text);
                return;
            }
            Value before = values.get(field);
            put(field, rank, text);
            if (field == Field.TEXT && values.get(field) != before) {
                nameOfPieces = name;
                pieces.setLength(0);
                pieces.append(text);
            }
        }
    }

    /** Takes a value, which counts where no better one is known. */
    void put(Field field, int rank, String text) {
        if (text != null && !text.isBlank()) {
            Value before = values.get(field);
            if (before == null || rank < before.rank()) {
                values.put(field, new Value(text, rank));
                nameOfPieces = field == Field.TEXT ? null : nameOfPieces;
            }
        }
    }

    /** Has another text stand where one is. */
    void replace(Field field, String text) {
        values.put(field, new Value(text, values.get(field).rank()));
        nameOfPieces = field == Field.TEXT ? null : nameOfPieces;
    }

    /** How good the value is that is known: 0 for the best. */
    int rank(Field field) {
        return values.get(field).rank();
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The value as it came; null where there is none. */
    String raw(Field field) {
        Value value = values.get(field);
        return value == null ? null : field == Field.TEXT && nameOfPieces != null ? pieces.toString() : value.text();
    }

    /** The value in one line; null where there is none. */
    String line(Field field) {
        String raw = raw(field);
        if (raw == null) {
            return null;
        }
        String line = SPACES.matcher(raw).replaceAll(" ").strip();
        return line.isEmpty() ? null : line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
    }

    /** All that is said, as metadata. */
    public Metadata metadata() {
        return new Metadata(line(Field.TITLE), date(), line(Field.DATELINE), url(), publisher(), language(), kind());
    }

    private PartialDate date() {
        String line = line(Field.DATE);
        return line == null ? null : NewsDates.ofField(line);
    }

    /** An address of the web, whose end may be given as that of the publisher. */
    private String url() {
        for (Field field : new Field[]{ Field.URL, Field.PUBLISHER }) {
            String line = line(field);
            if (line != null && ADDRESS.matcher(line).matches() && line.length() <= LONGEST_URL) {
                return line;
            }
        }
        return null;
    }

    private String publisher() {
        String line = line(Field.PUBLISHER);
        return line == null || ADDRESS.matcher(line).matches() ? null : line;
    }

    private String language() {
        String line = line(Field.LANGUAGE);
        if (line == null || !LANGUAGE.matcher(line).matches()) {
            return line == null ? null : LanguageNames.tag(line);
        }
        String tag = Locale.forLanguageTag(line.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private DocumentKind kind() {
        String line = line(Field.KIND);
        return line == null ? null : DocumentKindNames.kind(line);
    }

    /** The host of an address without {@code www.}; null where it has none. */
    static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

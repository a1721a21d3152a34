package dev.communique.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.Fact;
import dev.communique.fact.Method;
import dev.communique.fact.Passage;

/**
 * Words of an article that prove one fact: {@code body.substring(start, end).equals(quote)}, in UTF-16 units. Not a row: the evidence of a
 * fact is packed in the fact's own row, since it is only ever read with its fact.
 */
@Description("The sentence, clause or words of an article that prove a fact: body.substring(start, end) equals quote (UTF-16 offsets).")
public class Evidence {

    @Ignore
    public String articleId;

    @Description("Offset of its first character in the article's body, in UTF-16 units.")
    public int start;

    @Description("Offset behind its last character.")
    public int end;

    @NonNull
    @Description("The words themselves.")
    public String quote;

    @NonNull
    @Description("How the fact was found.")
    public Method method;

    @Description("How sure it is, from 0 to 1; 1 for what a person wrote down.")
    public double confidence;

    @Description("The name of the rule that read the fact out of the words; null where a curator wrote it.")
    public String rule;

    /** All in one text, in this order: of each a line with where it stands and how it was found, then the quote, then a line break. */
    public static String pack(List<Evidence> all) {
        StringBuilder packed = new StringBuilder();
        for (Evidence each : all) {
            packed.append(each.articleId).append(' ').append(each.start).append(' ').append(each.quote.length()).append(' ')
                    .append(each.method).append(' ').append(each.confidence).append(each.rule == null ? "" : ' ' + each.rule).append('\n')
                    .append(each.quote).append('\n');
        }
        return packed.toString();
    }

    /** What was packed. */
    public static List<Evidence> unpack(String packed) {
        List<Evidence> all = new ArrayList<>();
        for (int at = 0; at < packed.length();) {
            int line = packed.indexOf('\n', at);
            String[] parts = packed.substring(at, line).split(" ", 6);
            int length = Integer.parseInt(parts[2]);
            Evidence evidence = new Evidence();
            evidence.articleId = parts[0];
            evidence.start = Integer.parseInt(parts[1]);
            evidence.end = evidence.start + length;
            evidence.quote = packed.substring(line + 1, line + 1 + length);
            evidence.method = Method.valueOf(parts[3]);
            evidence.confidence = Double.parseDouble(parts[4]);
            evidence.rule = parts.length > 5 ? parts[5] : null;
            all.add(evidence);
            at = line + 1 + length + 1;
        }
        return all;
    }

    /** Where the pieces of a statement's words stand, in their order: start and length of each, {@code 120:45 190:30}. */
    public static String packPlaces(List<Passage> pieces) {
        return pieces.stream().map(piece -> piece.start() + ":" + (piece.end() - piece.start())).collect(Collectors.joining(" "));
    }

    /**
     * The pieces of a statement's words, found as the statement was.
     *
     * @param places as they were packed
     * @param text   the words of all pieces, a space between two
     */
    public List<Evidence> pieces(String places, String text) {
        List<Evidence> pieces = new ArrayList<>();
        int at = 0;
        int end = -1;
        for (String place : places.isEmpty() ? new String[0] : places.split(" ")) {
            int colon = place.indexOf(':');
            Evidence piece = new Evidence();
            piece.articleId = articleId;
            piece.start = Integer.parseInt(place, 0, colon, 10);
            int length = Integer.parseInt(place, colon + 1, place.length(), 10);
            piece.end = piece.start + length;
            at += end < 0 ? 0 : Fact.Statement.between(end, piece.start).length();
            piece.quote = text.substring(at, at + length);
            piece.method = method;
            piece.confidence = confidence;
            piece.rule = rule;
            pieces.add(piece);
            at += length;
            end = piece.end;
        }
        return pieces;
    }
}

package dev.communique.entity;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.Method;

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

    /** All in one text, in this order: of each a line with where it stands and how it was found, then the quote, then a line break. */
    public static String pack(List<Evidence> all) {
        StringBuilder packed = new StringBuilder();
        for (Evidence each : all) {
            packed.append(each.articleId).append(' ').append(each.start).append(' ').append(each.quote.length()).append(' ')
                    .append(each.method).append(' ').append(each.confidence).append('\n').append(each.quote).append('\n');
        }
        return packed.toString();
    }

    /** What was packed. */
    public static List<Evidence> unpack(String packed) {
        List<Evidence> all = new ArrayList<>();
        for (int at = 0; at < packed.length();) {
            int line = packed.indexOf('\n', at);
            String[] parts = packed.substring(at, line).split(" ");
            int length = Integer.parseInt(parts[2]);
            Evidence evidence = new Evidence();
            evidence.articleId = parts[0];
            evidence.start = Integer.parseInt(parts[1]);
            evidence.end = evidence.start + length;
            evidence.quote = packed.substring(line + 1, line + 1 + length);
            evidence.method = Method.valueOf(parts[3]);
            evidence.confidence = Double.parseDouble(parts[4]);
            all.add(evidence);
            at = line + 1 + length + 1;
        }
        return all;
    }
}

package dev.communique.endpoint;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what graphql-java says of a wrong argument or variable in the words of the one who sent it: values as GraphQL writes them rather
 * than as Java prints objects, and kinds of values by their names in JSON rather than by their classes.
 */
final class ErrorMessages {

    private static final Pattern STRING = Pattern.compile("StringValue\\{value='(.*?)'}", Pattern.DOTALL);
    private static final Pattern NUMBER_OR_BOOLEAN = Pattern.compile("(?:Int|Float|Boolean)Value\\{value=([^{}]*)}");
    private static final Pattern ENUM = Pattern.compile("EnumValue\\{name='(\\w*)'}");
    private static final Pattern NULL = Pattern.compile("NullValue\\{}");

    /** A list or object, whose parts nobody could tell apart in what Java prints of it; the place in the document is told besides. */
    private static final Pattern COMPOUND = Pattern.compile(
            " (?:with )?value '(?:ObjectValue|ArrayValue|VariableReference)\\{.*' (?=is not a valid|must not be null|must be an object|is missing|contains a field|for type)",
            Pattern.DOTALL);

    /** Kinds of values as graphql-java tells them: classes of Java, or nodes of a document. */
    private static final Pattern KINDS = Pattern
            .compile("(?i)expected (?:an? )?(?:AST type of |type |value that can be converted to type )?"
                    + "'?(\\w+?)(?:Value)?'?(?: input)?,? but (?:it )?was (?:an? )?'(\\w+?)(?:Value)?'\\.?(?: Variables for input objects must be.*)?");

    private static final Map<String, String> KINDS_OF_JSON = Map.ofEntries(Map.entry("String", "a string"),
            Map.entry("Boolean", "true or false"),
            Map.entry("Number", "a number"), Map.entry("Int", "a number"), Map.entry("Integer", "a number"), Map.entry("Long", "a number"),
            Map.entry("Float", "a number"), Map.entry("Double", "a number"), Map.entry("BigInteger", "a number"),
            Map.entry("BigDecimal", "a number"), Map.entry("Map", "an object"), Map.entry("LinkedHashMap", "an object"),
            Map.entry("JsonObject", "an object"), Map.entry("Object", "an object"), Map.entry("ArrayList", "a list"),
            Map.entry("JsonArray", "a list"), Map.entry("Array", "a list"), Map.entry("Null", "null"), Map.entry("Enum", "a name"));

    private static final int LONGEST = 4_000;

    private ErrorMessages() {
    }

    /** A message of graphql-java, of limited length; the same where there is nothing to say better. */
    static String of(String message) {
        String text = COMPOUND.matcher(withoutMiddle(message)).replaceAll(" ");
        text = STRING.matcher(text).replaceAll("\"$1\"");
        text = NUMBER_OR_BOOLEAN.matcher(text).replaceAll("$1");
        text = NULL.matcher(ENUM.matcher(text).replaceAll("$1")).replaceAll("null");
        return KINDS.matcher(text).replaceAll(ErrorMessages::kinds);
    }

    /** Of a message that repeats a long value, its beginning and its end, where the reason stands. */
    private static String withoutMiddle(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + "…" + message.substring(message.length() - LONGEST / 2);
    }

    private static String kinds(MatchResult found) {
        String expected = KINDS_OF_JSON.get(found.group(1));
        String sent = KINDS_OF_JSON.get(found.group(2));
        return Matcher.quoteReplacement(expected == null || sent == null ? found.group() : "expected " + expected + ", not " + sent);
    }
}

package dev.communique.endpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what the libraries say of a wrong argument in the words of the one who sent it: values as GraphQL writes them rather than as
 * graphql-java prints its own objects, and what a date looks like rather than that none could be made.
 */
final class Wording {

    private static final Pattern STRING = Pattern.compile("StringValue\\{value='(.*?)'}");
    private static final Pattern NUMBER_OR_BOOLEAN = Pattern.compile("(?:Int|Float|Boolean)Value\\{value=([^{}]*)}");
    private static final Pattern ENUM = Pattern.compile("EnumValue\\{name='(\\w*)'}");

    /** Dates are the only scalar of ours, so only of dates SmallRye says that it can't parse them. */
    private static final Pattern NO_DATE = Pattern.compile("Unable to parse (?:literal|value): (?:\"(.*)\"|(.*))", Pattern.DOTALL);
    private static final Pattern NO_STRING = Pattern.compile("Expected a String AST type object but was '\\w+'\\.");
    private static final Pattern NUMBERED = Pattern.compile("SRGQL\\d+: ");

    private Wording() {
    }

    /** A message of a library, of limited length; the same where there is nothing to say better. */
    static String of(String message) {
        String values = ENUM.matcher(NUMBER_OR_BOOLEAN.matcher(STRING.matcher(message).replaceAll("\"$1\"")).replaceAll("$1"))
                .replaceAll("$1");
        String dates = NO_DATE.matcher(values).replaceAll(found -> Matcher.quoteReplacement(
                "'" + (found.group(1) == null ? found.group(2) : found.group(1))
                        + "' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd"));
        return NUMBERED.matcher(NO_STRING.matcher(dates).replaceAll("expected a string")).replaceAll("");
    }
}

package dev.communique.fact;

import java.util.regex.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What somebody is called in a list that others keep.
 *
 * @param value without line breaks
 */
@Description("What somebody is called in a list that others keep.")
public record ExternalId(
        @Description("Whose list it is.") @NonNull IdScheme scheme,
        @Description("The identifier itself.") @NonNull String value) {

    private static final Pattern OTHER = Pattern.compile("\\S(?:[^\\p{Cntrl}]{0,298}\\S)?");

    /** Whether a value can be one of the scheme. */
    public static boolean isValid(IdScheme scheme, String value) {
        return switch (scheme) {
            case ISO_3166_ALPHA_2 -> value.matches("[A-Z]{2}");
            case ISO_3166_ALPHA_3 -> value.matches("[A-Z]{3}");
            case COW -> value.matches("[1-9]\\d{0,2}");
            case WIKIDATA -> value.matches("Q[1-9]\\d{0,11}");
            case OTHER -> OTHER.matcher(value).matches();
        };
    }

    /** It as a text: its scheme, a space and its value. */
    public String packed() {
        return scheme + " " + value;
    }

    /** What {@link #packed()} made a text of. */
    public static ExternalId unpack(String packed) {
        int space = packed.indexOf(' ');
        return new ExternalId(IdScheme.valueOf(packed.substring(0, space)), packed.substring(space + 1));
    }

    @Description("The address of a page on it; null where there is none.")
    public String getUrl() {
        return switch (scheme) {
            case WIKIDATA -> "https://www.wikidata.org/wiki/" + value;
            case ISO_3166_ALPHA_2 -> "https://www.iso.org/obp/ui/#iso:code:3166:" + value;
            case OTHER -> value.matches("https?://\\S+") ? value : null;
            case ISO_3166_ALPHA_3, COW -> null;
        };
    }
}

package dev.communique.fact;

import java.util.regex.Pattern;

/** How names are compared, and made into slugs. */
public final class Names {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’](?=[sS]\\b)");
    private static final int LONGEST_SLUG = 80;
    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]+)*");
    private static final int LONGEST_GIVEN_SLUG = 120;

    private Names() {
    }

    /**
     * The form in which two spellings of one name are equal: letters {@linkplain Folding folded}, and digits, words apart by one space. {@code "Türkiye"} and {@code "TURKIYE"} have the same key. Empty where the name has neither letter nor digit.
     */
    public static String key(String name) {
        return NO_WORD.matcher(Folding.letters(name)).replaceAll(" ").strip();
    }

    /**
     * The part of a web address that names something, such as {@code pakistan-china-agree}: its key with hyphens, at most 80
     * characters, cut between words. Letters of other scripts stay. {@code "untitled"} where nothing is left.
     */
    public static String slug(String name) {
        String slug = key(POSSESSIVE.matcher(name).replaceAll("")).replace(' ', '-');
        if (slug.length() > LONGEST_SLUG) {
            int cut = slug.lastIndexOf('-', LONGEST_SLUG);
            slug = slug.substring(0,
                    cut > 0 ? cut : Character.isHighSurrogate(slug.charAt(LONGEST_SLUG - 1)) ? LONGEST_SLUG - 1 : LONGEST_SLUG);
        }
        return slug.isEmpty() ? "untitled" : slug;
    }

    /** Whether a slug that somebody gave can be one: small letters and digits, words apart by one hyphen, at most 120 characters. */
    public static boolean isSlug(String slug) {
        return slug.length() <= LONGEST_GIVEN_SLUG && SLUG.matcher(slug).matches();
    }
}

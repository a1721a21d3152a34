package dev.communique.extraction.syntax;

/**
 * What the parser is given of a token: its form, which may hold blanks where several words are one name ("United Arab Emirates"), and its tag
 * where the caller knows it, else null.
 */
public record TaggedForm(String form, Tag tag) {

    public TaggedForm {
        if (form.isEmpty()) {
            throw new IllegalArgumentException("A token has no characters");
        }
    }

    /** A token whose tag is to be found. */
    public static TaggedForm of(String form) {
        return new TaggedForm(form, null);
    }

    /** A name of one or several words, which is tagged as a proper noun. */
    public static TaggedForm name(String form) {
        return new TaggedForm(form, Tag.PROPN);
    }
}

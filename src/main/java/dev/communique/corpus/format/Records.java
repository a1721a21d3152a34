package dev.communique.corpus.format;

import java.util.List;

/** From the values of a record (a row, an object, an entry of a feed) to a document. */
final class Records {

    /** Sorts of notes. */
    static final String UNREADABLE = "records that can't be read";
    static final String TOO_LARGE = "documents that are too large";
    private static final String TEXTLESS = "records without a text";
    private static final String SUMMARIES = "records of which only a summary is known";

    private Records() {
    }

    /** The document of a record; null with a note where it has no text. */
    static RawDocument document(Fields fields, int line, Notes notes) {
        String text = fields.raw(Field.TEXT);
        if (text == null) {
            text = fields.raw(Field.SUMMARY);
            if (text == null) {
                notes.note(line, Notes.Grade.LOST, TEXTLESS, "there is no text in the record: none of its columns or keys is '"
                        + "text', 'body' or the like ('columns' in corpus.yaml can say which one is); it is left out");
                return null;
            }
            notes.note(line, Notes.Grade.PASSED_OVER, SUMMARIES, "the record has no text; its summary is taken for it");
        }
        Metadata metadata = fields.metadata();
        if (fields.has(Field.DATE) && metadata.date() == null) {
            notes.note(line, Notes.Grade.PASSED_OVER, "records whose date can't be read",
                    "the date “" + fields.line(Field.DATE) + "” can't be read; what the text says counts");
        }
        return document(metadata, text, line);
    }

    /** A document of a text that may be HTML. */
    static RawDocument document(Metadata metadata, String text, int line) {
        if (HtmlText.isHtml(text)) {
            List<String> paragraphs = HtmlText.paragraphs(text);
            return new RawDocument(metadata, String.join("\n\n", paragraphs), RawDocument.Layout.PARAGRAPHS, line);
        }
        return new RawDocument(metadata, text, RawDocument.Layout.ONE_ARTICLE, line);
    }
}

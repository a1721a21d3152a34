package dev.communique.export;

/** Texts in XML. */
final class Xml {

    private Xml() {
    }

    /** As XML has it; without the characters that XML can't have. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n').forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}

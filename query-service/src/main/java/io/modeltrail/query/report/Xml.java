package io.modeltrail.query.report;

/// Text from the log as text of a page: nothing in it becomes markup, and what XML 1.0 cannot hold becomes U+FFFD.
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    static String text(String raw) {
        var text = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
            }
        });
        return text.toString();
    }

    /// Production `Char` of XML 1.0, 5th edition; a lone surrogate is none.
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= REPLACEMENT)
                || point >= 0x10000;
    }
}

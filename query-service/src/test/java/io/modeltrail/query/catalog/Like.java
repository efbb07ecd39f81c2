package io.modeltrail.query.catalog;

/// What `LIKE` means, character by character.
final class Like {

    private Like() {}

    static boolean matches(String pattern, String text) {
        return matches(pattern.codePoints().toArray(), 0, text.codePoints().toArray(), 0);
    }

    private static boolean matches(int[] pattern, int p, int[] text, int t) {
        if (p == pattern.length) {
            return t == text.length;
        }
        return switch (pattern[p]) {
            case '%' -> matches(pattern, p + 1, text, t) || (t < text.length && matches(pattern, p, text, t + 1));
            case '_' -> t < text.length && matches(pattern, p + 1, text, t + 1);
            case '\\' -> t < text.length && pattern[p + 1] == text[t] && matches(pattern, p + 2, text, t + 1);
            default -> t < text.length && pattern[p] == text[t] && matches(pattern, p + 1, text, t + 1);
        };
    }
}

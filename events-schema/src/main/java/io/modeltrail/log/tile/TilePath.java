package io.modeltrail.log.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile or an entry bundle is served: `tile/<level or entries>/<index>[.p/<width>]` (C2SP tlog-tiles).
///
/// The index is written in groups of three digits, `x001/x234/067`, so that a folder never holds too many files.
///
/// @param level 0 to 63, or [#ENTRIES]
/// @param index from 0
/// @param width hashes or entries, 1 to 256; 256 is full and not written
public record TilePath(int level, long index, int width) {

    /// The level that stands for entry bundles.
    public static final int ENTRIES = -1;

    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /// Refuses what the standard forbids.
    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > TileId.WIDTH) {
            throw new IllegalArgumentException(
                    "no tile has level " + level + ", index " + index + " and width " + width);
        }
    }

    /// The path of a bundle of entries.
    public static TilePath ofEntries(long index, int width) {
        return new TilePath(ENTRIES, index, width);
    }

    /// Reads a path; empty if it is not one in the only form that the standard allows.
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        String digits = matcher.group(2).replace("x", "").replace("/", "");
        if (digits.length() > 18) {
            return Optional.empty();
        }
        String width = matcher.group(3);
        if (width != null && Integer.parseInt(width) >= TileId.WIDTH) {
            return Optional.empty();
        }
        TilePath parsed =
                new TilePath(level, Long.parseLong(digits), width == null ? TileId.WIDTH : Integer.parseInt(width));
        return Optional.of(parsed).filter(p -> p.toString().equals(path));
    }

    /// Whether this is a bundle of entries and no tile of hashes.
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /// The full tile or bundle of the same place, which may have replaced a partial one.
    public TilePath full() {
        return new TilePath(level, index, TileId.WIDTH);
    }

    /// The path, without a slash before it.
    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x%03d/".formatted(rest % 1000));
        }
        String partial = width == TileId.WIDTH ? "" : ".p/" + width;
        return "tile/" + (isEntries() ? "entries" : level) + "/" + groups + partial;
    }
}

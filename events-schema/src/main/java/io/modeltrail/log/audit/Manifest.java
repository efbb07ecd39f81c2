package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a bundle says it holds, in `manifest.json`, whose text has one form only.
///
/// Entries and tiles need no digest here: the signed root proves each of their bytes, which a digest that nobody
/// signed could not. Every other file is listed with its SHA-256.
///
/// @param origin the log's origin
/// @param from index of the first entry
/// @param to index after the last entry
/// @param size size of the log under the bundle's checkpoint
/// @param entryBundles whether `tile/entries/` is there too
/// @param sha256 path to hexadecimal digest
record Manifest(String origin, long from, long to, long size, boolean entryBundles, Map<String, String> sha256) {

    private static final String FORMAT = "modeltrail-audit-bundle/1";
    private static final String STRING = "\"([^\"\\\\\\x00-\\x1f]+)\"";
    private static final String NUMBER = "([0-9]{1,18})";
    private static final Pattern FORM = Pattern.compile(
            "\\{\n  \"format\": \"" + Pattern.quote(FORMAT)
                    + "\",\n  \"origin\": " + STRING + ",\n  \"from\": " + NUMBER + ",\n  \"to\": " + NUMBER
                    + ",\n  \"size\": " + NUMBER
                    + ",\n  \"entryBundles\": (true|false),\n  \"sha256\": \\{\n(.*\n)  }\n}\n",
            Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("    " + STRING + ": \"([0-9a-f]{64})\",?\n");

    Manifest {
        sha256 = Map.copyOf(sha256);
    }

    static Manifest parse(byte[] json) {
        String text = new String(json, UTF_8);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw foreign();
        }
        Map<String, String> digests = new TreeMap<>();
        Matcher digest = DIGEST.matcher(form.group(6));
        while (digest.find()) {
            digests.put(digest.group(1), digest.group(2));
        }
        Manifest manifest = new Manifest(
                form.group(1),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                Long.parseLong(form.group(4)),
                Boolean.parseBoolean(form.group(5)),
                digests);
        if (!manifest.toString().equals(text)) {
            throw foreign();
        }
        return manifest;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Breach foreign() {
        return new Breach("manifest.json has not the form of " + FORMAT
                + ": it was changed, or written by another version of this program");
    }

    /// The text of `manifest.json`.
    @Override
    public String toString() {
        StringBuilder json =
                new StringBuilder("{\n  \"format\": \"%s\",\n  \"origin\": \"%s\",\n".formatted(FORMAT, origin));
        json.append("  \"from\": %d,\n  \"to\": %d,\n  \"size\": %d,\n  \"entryBundles\": %b,\n  \"sha256\": {\n"
                .formatted(from, to, size, entryBundles));
        String separator = "";
        for (Map.Entry<String, String> file : new TreeMap<>(sha256).entrySet()) {
            json.append(separator).append("    \"%s\": \"%s\"".formatted(file.getKey(), file.getValue()));
            separator = ",\n";
        }
        return json.append("\n  }\n}\n").toString();
    }
}

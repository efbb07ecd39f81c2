package io.modeltrail.log.audit;

import io.modeltrail.log.note.SignedNote;
import io.modeltrail.log.note.VerifierKey;
import java.util.List;
import java.util.Map;

/// What an audit bundle is made of besides its entries and tiles.
///
/// @param checkpoint the log's signed checkpoint, under which the bundle is verified
/// @param keys the log's key, and older ones or those of witnesses if there are any
/// @param from index of the first entry
/// @param to index after the last entry, at most the checkpoint's size
/// @param schemas file name to JSON Schema, for readers ten years on
/// @param entryBundles whether `tile/entries/` is written too, so that the folder can be served as a log of its own;
///     it holds the same bytes as `entries.ndjson` once more
public record BundleContent(
        SignedNote checkpoint,
        List<VerifierKey> keys,
        long from,
        long to,
        Map<String, byte[]> schemas,
        boolean entryBundles) {

    /// Refuses a schema's file name that could lead out of its folder.
    public BundleContent {
        keys = List.copyOf(keys);
        schemas = Map.copyOf(schemas);
        for (String name : schemas.keySet()) {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException(
                        "a schema's file name must hold letters, digits, '.', '_' and '-' only, not " + name);
            }
        }
    }
}

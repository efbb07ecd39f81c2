package io.modeltrail.log.audit;

import io.modeltrail.log.note.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of an audit bundle, whose digests the manifest confirms.
///
/// @param directory the bundle's folder
/// @param manifest what it says it holds
record BundleFiles(Path directory, Manifest manifest) implements LogFiles {

    private static final List<String> PROVED_BY_ROOT = List.of("manifest.json", "entries.ndjson", "tile");

    static BundleFiles open(Path directory) {
        LogFiles files = LogFiles.ofDirectory(directory);
        byte[] json = files.find("manifest.json")
                .orElseThrow(() -> new UncheckedIOException(
                        "no audit bundle",
                        new NoSuchFileException(
                                directory.resolve("manifest.json").toString())));
        BundleFiles bundle = new BundleFiles(directory, Manifest.parse(json));
        bundle.requireDigests();
        bundle.requireNoOther();
        return bundle;
    }

    @Override
    public Optional<byte[]> find(String path) {
        return new LogDirectory(directory).find(path);
    }

    /// The entries that the manifest says are here, if it fits the checkpoint.
    TileRange range(Checkpoint checkpoint) {
        if (!manifest.origin().equals(checkpoint.origin())) {
            throw new Breach(
                    "the manifest is of origin " + manifest.origin() + ", the checkpoint of " + checkpoint.origin());
        }
        if (manifest.size() != checkpoint.size()) {
            throw new Breach("the manifest says the log has " + manifest.size() + " entries, the checkpoint says "
                    + checkpoint.size());
        }
        if (manifest.from() > manifest.to() || manifest.to() > manifest.size()) {
            throw new Breach("the manifest's range from " + manifest.from() + " to " + manifest.to()
                    + " does not fit the log's size " + manifest.size());
        }
        return new TileRange(manifest.from(), manifest.to(), manifest.size());
    }

    EntrySource entries() {
        try {
            return new EntryLines(directory.resolve("entries.ndjson"), manifest.entryBundles());
        } catch (NoSuchFileException _) {
            throw new Breach("entries.ndjson is missing");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read entries.ndjson", e);
        }
    }

    private void requireDigests() {
        for (String needed : List.of("checkpoint", "keys")) {
            if (!manifest.sha256().containsKey(needed)) {
                throw new Breach("the manifest has no digest of " + needed);
            }
        }
        for (Map.Entry<String, String> file : manifest.sha256().entrySet()) {
            Path path = directory.resolve(file.getKey()).normalize();
            if (!path.startsWith(directory.normalize())) {
                throw new Breach("the manifest names a file outside the bundle: " + file.getKey());
            }
            byte[] content = find(file.getKey()).orElseThrow(() -> new Breach(file.getKey() + " is missing"));
            if (!Manifest.sha256(content).equals(file.getValue())) {
                throw new Breach(file.getKey() + " has not the digest that the manifest says");
            }
        }
    }

    /// A file that nothing vouches for must not travel with what is proved.
    private void requireNoOther() {
        try (Stream<Path> top = Files.list(directory)) {
            for (Path path : top.toList()) {
                String name = directory.relativize(path).toString();
                if (!PROVED_BY_ROOT.contains(name)) {
                    requireListed(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private void requireListed(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                if (!manifest.sha256().containsKey(name)) {
                    throw new Breach(name + " is in the bundle but not in its manifest");
                }
            }
        }
    }
}

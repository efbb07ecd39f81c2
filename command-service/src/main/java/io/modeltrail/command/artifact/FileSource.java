package io.modeltrail.command.artifact;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Files below a root on a disk of this machine. A link may lead elsewhere below the root, never out of it.
final class FileSource implements ArtifactSource {

    @Override
    public Opened open(URI uri, ArtifactRoots.Root root) throws IOException {
        var file = path(uri).toRealPath();
        if (!file.startsWith(path(root.uri()).toRealPath())) {
            throw new NotAllowed("a link at %s leads out of %s".formatted(uri, root.uri()));
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no file; a digest is that of one file");
        }
        return new Opened(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), Files.size(file));
    }

    private static Path path(URI uri) {
        return Path.of(URI.create("file://" + uri.getRawPath()));
    }
}

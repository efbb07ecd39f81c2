package io.modeltrail.command.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// Opens artifacts of some schemes.
interface ArtifactSource {

    /// Throws [NotAllowed] where the address leads out of the root, and [IOException] where it cannot be read.
    Opened open(URI uri, ArtifactRoots.Root root) throws IOException, InterruptedException;

    /// `size` is what the source says, -1 if it does not.
    record Opened(InputStream bytes, long size) {}

    /// The address leads where nobody has allowed this process to look.
    final class NotAllowed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String why) {
            super(why);
        }
    }
}

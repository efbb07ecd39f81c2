package io.modeltrail.standalone.system;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Waits for servers that start side by side.
final class Started {

    private Started() {}

    /// The server; when it fails, the other is closed as soon as it is up, and the cause is thrown as it was.
    static <T extends AutoCloseable> T orCloseOther(CompletableFuture<T> server, CompletableFuture<?> other) {
        try {
            return orThrow(server);
        } catch (RuntimeException failure) {
            var _ = other.thenAccept(Started::closeQuietly);
            throw failure;
        }
    }

    static <T extends AutoCloseable> T orThrow(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static void closeQuietly(Object server) {
        try {
            if (server instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Exception ignored) {
            // The failure that counts is already on its way to the user.
            System.getLogger(Started.class.getName()).log(System.Logger.Level.DEBUG, "did not stop", ignored);
        }
    }
}

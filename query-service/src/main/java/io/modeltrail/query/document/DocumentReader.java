package io.modeltrail.query.document;

import com.zaxxer.hikari.HikariDataSource;
import io.modeltrail.query.database.DatabaseSettings;
import io.modeltrail.query.database.QueryDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the document store as a role that may select from it and do nothing else.
public final class DocumentReader implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    private DocumentReader(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
    }

    public static DocumentReader open(DatabaseSettings settings) {
        return new DocumentReader(QueryDatabase.documents(settings, CONNECTIONS));
    }

    /// What is known of a document besides its bytes.
    public record Found(String digest, String mediaType, long size) {}

    public Optional<Found> find(String digest) {
        return jdbc.sql("select media_type, size from log.document where digest = ?")
                .param(digest)
                .query((row, _) -> new Found(digest, row.getString(1), row.getLong(2)))
                .optional();
    }

    /// Part by part, so that a large document never lies in memory as a whole.
    public void copy(Found document, OutputStream to) throws IOException {
        for (int part = 0; ; part++) {
            var bytes = jdbc.sql("select bytes from log.document_part where digest = ? and part = ?")
                    .params(document.digest(), part)
                    .query((row, _) -> row.getBytes(1))
                    .optional();
            if (bytes.isEmpty()) {
                return;
            }
            to.write(bytes.get());
        }
    }

    /// All bytes at once, for documents that are read as a whole.
    public Optional<byte[]> bytes(String digest) {
        return find(digest).map(found -> {
            var bytes = new ByteArrayOutputStream();
            try {
                copy(found, bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}

package io.modeltrail.command.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bytes under their digest, stored once. What happens twice, or is cut off and happens again, leaves the same.
public final class DocumentStore {

    /// The size of every part but the last; never to be changed, see the migration.
    static final int PART = 1024 * 1024;

    private final JdbcClient jdbc;
    private final long most;

    /// `most` is how many bytes one document may have.
    public DocumentStore(DataSource source, long most) {
        this.jdbc = JdbcClient.create(source);
        this.most = most;
    }

    /// What became of the bytes; `created` is false when they were there already.
    public record Stored(StoredDocument document, boolean created) {}

    /// Throws [DocumentTooLarge].
    public Stored store(InputStream body, String mediaType, String storedBy) throws IOException {
        try (var spool = Spool.of(body, most)) {
            var there = find(spool.digest());
            if (there.isPresent()) {
                return new Stored(there.get(), false);
            }
            storeParts(spool);
            boolean created = jdbc.sql("select log.store_document(:digest, :type, :size, :by)")
                    .param("digest", spool.digest())
                    .param("type", mediaType)
                    .param("size", spool.size())
                    .param("by", storedBy)
                    .query(Boolean.class)
                    .single();
            return new Stored(find(spool.digest()).orElseThrow(), created);
        }
    }

    private void storeParts(Spool spool) throws IOException {
        try (var file = Files.newInputStream(spool.file())) {
            int part = 0;
            for (var bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
                jdbc.sql("select true from log.store_document_part(:digest, :part, :bytes)")
                        .param("digest", spool.digest())
                        .param("part", part++)
                        .param("bytes", bytes)
                        .query(Boolean.class)
                        .list();
            }
        }
    }

    public Optional<StoredDocument> find(String digest) {
        return jdbc.sql("select media_type, size from log.document where digest = :digest")
                .param("digest", digest)
                .query((row, _) -> new StoredDocument(digest, row.getString("media_type"), row.getLong("size")))
                .optional();
    }

    /// The bytes of a stored document, read part by part.
    public InputStream open(StoredDocument document) {
        return new PartStream(part -> part(document.digest(), part));
    }

    private Optional<byte[]> part(String digest, int part) {
        return jdbc.sql("select bytes from log.document_part where digest = :digest and part = :part")
                .param("digest", digest)
                .param("part", part)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    /// Parts one after the other, each asked for when the one before is used up.
    private static final class PartStream extends InputStream {

        private final IntFunction<Optional<byte[]>> parts;
        private InputStream current = new ByteArrayInputStream(new byte[0]);
        private int next;

        PartStream(IntFunction<Optional<byte[]>> parts) {
            this.parts = parts;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = current.read(into, offset, length);
            while (read < 0) {
                var part = parts.apply(next);
                if (part.isEmpty()) {
                    return -1;
                }
                next++;
                current = new ByteArrayInputStream(part.get());
                read = current.read(into, offset, length);
            }
            return read;
        }
    }
}

package io.modeltrail.events.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document about a version; its bytes lie elsewhere under `digest`. `kind` is a code such as `ROLLBACK.PLAN`, that
/// gates and rule packs ask for. `supersedes` is the id of the document that it takes the place of. Who approves it
/// signs the digest of this record.
public record Document(
        String documentId,
        String kind,
        String title,
        String digest,
        String mediaType,
        String revision,
        String author,
        @Nullable LocalDate expiresOn,
        @Nullable String supersedes) {}

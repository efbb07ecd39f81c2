package io.modeltrail.log.audit;

import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.VerifierKey;
import io.modeltrail.log.tile.MissingTileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Checks all that an outsider can check of a log, offline over an audit bundle or over HTTP.
///
/// The checkpoint's signature and origin, the root recomputed from every entry, the tiles, the bundles, no gap, no
/// repeated event id, each stream's versions without a break, and that the log still extends an older checkpoint.
///
/// @param pinnedKeys the log's keys as the auditor got them apart from the log; if empty, the log's own word is taken
/// @param oldCheckpoint a signed checkpoint that the auditor kept
/// @param threads how many hash at once, at least 1
public record LogVerifier(List<VerifierKey> pinnedKeys, Optional<byte[]> oldCheckpoint, int threads) {

    private static final String NOT_PINNED =
            "NO KEY WAS PINNED: the keys came with the log itself, so this shows that the log is whole,"
                    + " not whose it is. Pass the vkey that the operator published.";

    /// Refuses a number of threads below 1.
    public LogVerifier {
        pinnedKeys = List.copyOf(pinnedKeys);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /// A verifier with these pinned keys that uses every processor.
    public static LogVerifier pinning(List<VerifierKey> keys) {
        return new LogVerifier(keys, Optional.empty(), Runtime.getRuntime().availableProcessors());
    }

    /// The same verifier with a checkpoint that the log must extend.
    public LogVerifier extending(byte[] older) {
        return new LogVerifier(pinnedKeys, Optional.of(older), threads);
    }

    /// Verifies the audit bundle in this folder.
    public AuditResult verify(Path bundle) {
        List<String> notes = new ArrayList<>();
        return judged(notes, () -> {
            BundleFiles files = BundleFiles.open(bundle);
            TrustedCheckpoint trusted = trusted(files, notes);
            Checkpoint checkpoint = open(trusted, files);
            TileRange range = files.range(checkpoint);
            if (!range.isWhole()) {
                notes.add("The bundle holds the entries from " + range.from() + " to before " + range.to()
                        + " of a log of " + range.size() + "; nothing is said of the others.");
            }
            try (EntrySource entries = files.entries()) {
                return audit(files, trusted, checkpoint, range, entries, notes);
            }
        });
    }

    /// Verifies the live log under this URL, which serves `checkpoint` and `tile/…` to everybody.
    public AuditResult verify(URI log) {
        return verify(log, Optional.empty());
    }

    /// Verifies the live log under this URL, which serves `checkpoint` and `tile/…` to the bearer of the token.
    public AuditResult verify(URI log, Optional<String> token) {
        List<String> notes = new ArrayList<>();
        return judged(notes, () -> {
            LogFiles files = LogFiles.ofServer(log, token);
            TrustedCheckpoint trusted = trusted(files, notes);
            Checkpoint checkpoint = open(trusted, files);
            TileRange range = new TileRange(0, checkpoint.size(), checkpoint.size());
            return audit(files, trusted, checkpoint, range, new EntryBundles(files), notes);
        });
    }

    private AuditResult audit(
            LogFiles files,
            TrustedCheckpoint trusted,
            Checkpoint checkpoint,
            TileRange range,
            EntrySource entries,
            List<String> notes) {
        Optional<Checkpoint> older = oldCheckpoint.map(note -> trusted.open(note, "the old checkpoint"));
        older.ifPresent(old -> requireNoRollback(old, checkpoint));
        new EntryAudit(files, checkpoint, range, entries, threads).run();
        older.ifPresent(old -> requireConsistency(old, checkpoint, files, range));
        return new AuditResult.Sound(checkpoint, range.from(), range.to(), notes);
    }

    private static void requireNoRollback(Checkpoint old, Checkpoint checkpoint) {
        if (!old.origin().equals(checkpoint.origin())) {
            throw new Breach("the old checkpoint is of origin " + old.origin() + ", not of " + checkpoint.origin());
        }
        if (old.size() > checkpoint.size()) {
            throw new Breach("the log was rolled back: it once signed " + old.size() + " entries, now it shows "
                    + checkpoint.size());
        }
        if (old.size() == checkpoint.size() && !old.root().equals(checkpoint.root())) {
            throw new Breach(
                    "the log signed two different roots for the size " + old.size() + ": its history was rewritten");
        }
    }

    /// The proof is verified and not the tiles it is computed from, so it holds for partial bundles too.
    private static void requireConsistency(Checkpoint old, Checkpoint checkpoint, LogFiles files, TileRange range) {
        if (old.size() == 0) {
            return;
        }
        try {
            boolean grew = files.tiles()
                    .tree(checkpoint.size())
                    .consistencyProof(old.size())
                    .proves(old.root(), checkpoint.root());
            if (!grew) {
                throw new Breach("the log does not extend the old checkpoint of size " + old.size()
                        + ": an entry before it was changed, removed or slipped in");
            }
        } catch (MissingTileException e) {
            if (range.isWhole()) {
                throw e;
            }
            throw unreadable("this partial bundle cannot show that the log extends the old checkpoint of size "
                    + old.size() + "; export from there or from 0: " + e.getMessage());
        }
    }

    private TrustedCheckpoint trusted(LogFiles files, List<String> notes) {
        if (!pinnedKeys.isEmpty()) {
            return new TrustedCheckpoint(pinnedKeys);
        }
        notes.add(NOT_PINNED);
        byte[] keys = files.find("keys")
                .orElseThrow(() -> unreadable("the log serves no file 'keys'; pass the operator's vkey"));
        return new TrustedCheckpoint(TrustedCheckpoint.keys(keys));
    }

    private static Checkpoint open(TrustedCheckpoint trusted, LogFiles files) {
        byte[] note = files.find("checkpoint").orElseThrow(() -> unreadable("there is no checkpoint"));
        return trusted.open(note, "the checkpoint");
    }

    private static AuditResult judged(List<String> notes, Supplier<AuditResult> audit) {
        try {
            return audit.get();
        } catch (Breach e) {
            return new AuditResult.Broken(e.index(), String.valueOf(e.getMessage()), notes);
        } catch (MissingTileException e) {
            return new AuditResult.Broken(OptionalLong.of(e.firstEntry()), String.valueOf(e.getMessage()), notes);
        } catch (UncheckedIOException e) {
            return new AuditResult.Unreadable(reason(e), notes);
        }
    }

    private static String reason(UncheckedIOException e) {
        IOException cause = Objects.requireNonNull(e.getCause());
        if (cause instanceof NoSuchFileException) {
            return e.getMessage() + ": there is no file " + cause.getMessage();
        }
        return Objects.equals(e.getMessage(), cause.getMessage())
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + cause;
    }

    private static UncheckedIOException unreadable(String what) {
        return new UncheckedIOException(what, new IOException(what));
    }
}

package io.modeltrail.log.audit;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.tile.TileId;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Audits every entry of a range: tiles in parallel, what they found in order, the root at the end.
final class EntryAudit {

    private final LogFiles files;
    private final Checkpoint checkpoint;
    private final TileRange range;
    private final EntrySource source;
    private final int threads;
    private final RangeTree tree;
    private final Streams streams;

    EntryAudit(LogFiles files, Checkpoint checkpoint, TileRange range, EntrySource source, int threads) {
        this.files = files;
        this.checkpoint = checkpoint;
        this.range = range;
        this.source = source;
        this.threads = threads;
        this.tree = new RangeTree(files, range.size());
        this.streams = new Streams(range.from() == 0);
    }

    /// Returns only if everything holds.
    void run() {
        if (threads == 1) {
            auditTiles(Runnable::run, 0);
        } else {
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                auditTiles(pool::execute, 4 * threads);
            }
        }
        source.requireEnd(range.to());
        MerkleHash root = tree.root();
        if (!root.equals(checkpoint.root())) {
            throw new Breach("the entries and tiles give the root " + root + " at size " + range.size()
                    + ", but the log signed " + checkpoint.root());
        }
    }

    private void auditTiles(Consumer<Runnable> pool, int ahead) {
        Fingerprint fingerprint = Fingerprint.ofRandomKey();
        TileBlame blame = new TileBlame(files, checkpoint);
        ThreadLocal<TileAudit> audits = ThreadLocal.withInitial(
                () -> new TileAudit(files, range, source.isBesideBundles(), blame, fingerprint));
        Queue<Future<TileFindings>> running = new ArrayDeque<>();
        long index = range.from();
        while (index < range.to()) {
            long first = index;
            long end = Math.min(range.to(), (index / TileId.WIDTH + 1) * TileId.WIDTH);
            int count = (int) (end - first);
            EntrySource.Load load = source.next(first, count);
            FutureTask<TileFindings> task = new FutureTask<>(() -> audits.get().audit(load, first, count));
            pool.accept(task);
            running.add(task);
            if (running.size() > ahead) {
                take(running.remove());
            }
            index = end;
        }
        running.forEach(this::take);
    }

    private void take(Future<TileFindings> task) {
        TileFindings findings = result(task);
        findings.reportTo(streams);
        findings.root().ifPresent(root -> tree.add(findings.tileIndex(), root));
    }

    private static TileFindings result(Future<TileFindings> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("an audit of a tile ended without finding", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        }
    }
}

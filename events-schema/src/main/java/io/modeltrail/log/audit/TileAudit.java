package io.modeltrail.log.audit;

import static io.modeltrail.log.MerkleHash.LENGTH;

import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.TreeHasher;
import io.modeltrail.log.tile.EntryBundle;
import io.modeltrail.log.tile.TileId;
import io.modeltrail.log.tile.TilePath;
import java.util.Arrays;

/// Audits the entries under one tile of leaves: their hashes, the stored tile, the stored bundle, the envelopes.
///
/// One instance serves one thread.
final class TileAudit {

    private final LogFiles files;
    private final TileRange range;
    private final boolean comparesBundles;
    private final TileBlame blame;
    private final EnvelopeScanner scanner;
    private final TreeHasher hasher = new TreeHasher();
    private final EntryBlock entries = new EntryBlock();
    private final byte[] hashes = new byte[TileId.WIDTH * LENGTH];

    TileAudit(LogFiles files, TileRange range, boolean comparesBundles, TileBlame blame, Fingerprint fingerprint) {
        this.files = files;
        this.range = range;
        this.comparesBundles = comparesBundles;
        this.blame = blame;
        this.scanner = new EnvelopeScanner(fingerprint);
    }

    /// Audits `count` entries from `firstIndex` on, which all stand under one tile.
    TileFindings audit(EntrySource.Load load, long firstIndex, int count) {
        TileFindings findings = new TileFindings(firstIndex);
        load.into(entries);
        if (entries.count() < count) {
            findings.breached(firstIndex + entries.count(), "the entries end before this one");
        }
        compareTile(findings, firstIndex, count);
        if (comparesBundles && range.holdsBundle(findings.tileIndex())) {
            compareBundle(findings, firstIndex);
        }
        for (int i = 0; i < entries.count(); i++) {
            String wrong = scanner.scan(
                    entries.bytes(), entries.begin(i), entries.end(i), findings.facts(), i * EnvelopeScanner.FACTS);
            if (wrong != null) {
                findings.breached(firstIndex + i, wrong);
                break;
            }
            findings.entryIsSound();
        }
        return findings;
    }

    private void compareTile(TileFindings findings, long firstIndex, int count) {
        int width = range.widthOf(findings.tileIndex());
        TilePath path = new TilePath(0, findings.tileIndex(), width);
        byte[] stored = files.tile(path);
        System.arraycopy(stored, 0, hashes, 0, Math.min(stored.length, width * LENGTH));
        int slot = (int) (firstIndex % TileId.WIDTH);
        for (int i = 0; i < entries.count(); i++) {
            entries.hash(i, hasher, hashes, (slot + i) * LENGTH);
        }
        int begin = slot * LENGTH;
        int end = (slot + entries.count()) * LENGTH;
        int differs = Arrays.mismatch(
                hashes, begin, end, stored, Math.min(begin, stored.length), Math.min(end, stored.length));
        if (differs >= 0) {
            int at = (begin + differs) / LENGTH;
            findings.breached(
                    firstIndex - slot + at,
                    blame.differs(path, firstIndex - slot + at, MerkleHash.at(hashes, at * LENGTH), stored, at));
        } else if (stored.length != width * LENGTH) {
            findings.breached(
                    firstIndex + count - 1L, path + " has " + stored.length + " bytes, not " + width * LENGTH);
        } else if (width == TileId.WIDTH && entries.count() == count) {
            findings.rootIs(hasher.perfectRoot(hashes, 0, TileId.WIDTH));
        }
    }

    /// The bundle must hold the very same entries, each after its length.
    private void compareBundle(TileFindings findings, long firstIndex) {
        TilePath path = TilePath.ofEntries(findings.tileIndex(), range.widthOf(findings.tileIndex()));
        byte[] bundle = files.find(path.toString()).orElse(new byte[0]);
        int at = 0;
        for (int i = 0; i < entries.count(); i++) {
            int length = entries.length(i);
            int end = at + 2 + length;
            if (length > EntryBundle.LONGEST_ENTRY) {
                findings.breached(firstIndex + i, "the entry is longer than " + EntryBundle.LONGEST_ENTRY + " bytes");
                return;
            }
            if (end > bundle.length
                    || (((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff)) != length
                    || !Arrays.equals(bundle, at + 2, end, entries.bytes(), entries.begin(i), entries.end(i))) {
                findings.breached(
                        firstIndex + i,
                        path + (bundle.length == 0 ? " is missing" : " has other bytes") + " for this entry");
                return;
            }
            at = end;
        }
        if (at != bundle.length) {
            // Where entries are missing it is the first of them that is bad, else the last one that is there.
            int bad = entries.count() < path.width() ? entries.count() : entries.count() - 1;
            findings.breached(firstIndex + bad, path + " goes on after its last entry");
        }
    }
}

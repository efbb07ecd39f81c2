package io.modeltrail.query.audit;

import io.modeltrail.events.wire.Json;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.MerkleTree;
import io.modeltrail.log.note.LogProof;
import io.modeltrail.log.note.SignedNote;
import io.modeltrail.query.reading.Answers;
import io.modeltrail.query.reading.Asking;
import io.modeltrail.query.reading.BadParameter;
import io.modeltrail.query.reading.NotThere;
import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.Parameters;
import io.modeltrail.query.reading.Reads;
import io.modeltrail.query.reading.Snapshot;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/v1/audit/proofs/{position}`: proves that a leaf is in the log under a signed checkpoint, as a C2SP
/// tlog-proof
/// file or as JSON. Proofs rest only on checkpoints that the received leaves bear out.
@RestController("queryProofsController")
public final class ProofsController {

    private static final String PATH = "/api/v1/audit/proofs/{position}";

    private final Reads reads;

    public ProofsController(Reads reads) {
        this.reads = reads;
    }

    record ProofJson(
            long position, String leafHash, long treeSize, String rootHash, List<String> hashes, String checkpoint) {}

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> file(Asking asking, @PathVariable String position) {
        return prove(
                asking,
                position,
                MediaType.TEXT_PLAIN,
                proven -> LogProof.of(
                                proven.tree().inclusionProof(proven.leaf().position()),
                                SignedNote.parse(proven.checkpoint().note()))
                        .toString());
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> json(Asking asking, @PathVariable String position) {
        return prove(asking, position, MediaType.APPLICATION_JSON, proven -> {
            var proof = proven.tree().inclusionProof(proven.leaf().position());
            return Json.tolerant()
                    .writeValueAsString(new ProofJson(
                            proof.leafIndex(),
                            proven.leaf().hash().base64(),
                            proof.treeSize(),
                            proven.checkpoint().root().base64(),
                            proof.hashes().stream().map(MerkleHash::base64).toList(),
                            proven.checkpoint().note()));
        });
    }

    private record Proven(Leaf leaf, Checkpoints.Stored checkpoint, MerkleTree tree) {}

    private ResponseEntity<String> prove(Asking asking, String text, MediaType type, Function<Proven, String> form) {
        long position = Parameters.position(text, "position").orElse(0);
        if (asking.asOf() != null) {
            throw new BadParameter("asOf", "is not taken here: a proof rests on the latest checkpoint");
        }
        var known = reads.read(AuditProjection.NAME, asking, at -> Leaves.at(at, position));
        if (known.value().isEmpty()) {
            throw new NotThere("the log has no position %d; it has reached %d".formatted(position, known.position()));
        }
        if (!reads.await(jdbc -> Checkpoints.latest(jdbc, position + 1).isPresent())) {
            throw new NotYet("no checkpoint covers position " + position + " yet");
        }
        var answer = reads.read(AuditProjection.NAME, asking, at -> form.apply(proven(at, position)));
        return Answers.at(answer.position()).contentType(type).body(answer.value());
    }

    private static Proven proven(Snapshot at, long position) {
        var leaf = Leaves.at(at, position).orElseThrow(() -> new NotThere("the log has no position " + position));
        var checkpoint = Checkpoints.latest(at.jdbc(), position + 1)
                .orElseThrow(() -> new NotYet("no checkpoint covers position " + position + " yet"));
        return new Proven(leaf, checkpoint, new StoredTiles(at.jdbc(), at.generation()).tree(checkpoint.size()));
    }
}

package io.modeltrail.log.tile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import io.modeltrail.log.note.VerifierKey;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The test log of transparency-dev/tessera (testdata/log, testdata/build_log.sh): Ed25519 is deterministic, so all
/// of its sixteen checkpoints must come out byte for byte.
class GoldenLogTest {

    private static final String ORIGIN = "example.com/log/testdata";
    private static final NoteSigner LOG = NoteSigner.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
    private static final VerifierKey KEY =
            VerifierKey.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    private static final List<String> ENTRIES = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eit",
            "nain",
            "ten",
            "ileven",
            "twelf",
            "threeten",
            "fourten",
            "fivten");
    private static final List<String> SIGNATURES = List.of(
            "M9e0lhxJACzE1KoUdqKuPa+9p6R7dSW8BlEvrg/noo8FkGg6PbJoRNOcdjqjOq89wVvTA60eubCc4oufo5BvIVEgtQc=",
            "M9e0lhr9kuLxGdAtaUrhm84TQffVsLdcy808sN0a3WyniNlfcr9+bywoiIke1YYciCNjJGkCgIlQ8b16jhsmg/SChAM=",
            "M9e0llH4NKmlf0u7C8tkJioQOmi7l5ELqljXgKRg6R3G5JJ7vx7emDWo5fpqKuA/Dk/jRrI6il+7QCVirNhyUAWGoAk=",
            "M9e0lvAQRtH832pk2RTbeSeZMkp4FZSdJYFBUjO5SKxuRbywPUF3cx+HUrb50kjd3rUWW/fj53Wj1dwcwh9bGQnqVAg=",
            "M9e0lnFuWt0cp60moO4jAkeXvMNLIIOGn4WdyeHQurBt9mBi0tWdfkldiAt9k0FpwuZymvttsVn9uwyouXU3vPpeNAc=",
            "M9e0lmn5eDHyHP10zJObZdFAX2y1V8fdDKBi4IiHbDYf1TCUBwxZOhqwv2QZCqrdda2zTRTrmnwjwscN5RBTEmZUYAs=",
            "M9e0ln+nHSdGSHEZBcjvqyYDXDbG8WxDwCDjbbGAMv/NTynAtJWhckSXIpuwpN3yJ4PTtzUbD34YGqIZr6RgJRn16gU=",
            "M9e0luA5JhTRUki/BBQD0QNiH6AEJ2pdtsA5CQjqJErViuuKrN6513RCTL2640wXJv0dCed3neRGI6dMzBq9uANf2Qc=",
            "M9e0lq1EK37dHtgv9O3UzPxisw5vwIPcJsX9ab0xt4mvVfbdUR1fbMjN6sBFYpBoBEmD4+cWhj/AVgI5MitCO5+mews=",
            "M9e0ls3mdnWX0qk4P3uGG0eYiFRWSwPR+RdeD1ARmrHPHjXP0x9UJWASPFTOTqJo0mp7Epck2O9RFB0J9IjDdAewagw=",
            "M9e0lrmwaVEOWFZ+HS5ITnRd2YMOSWE5QeoYu+6DHwJLnJ+SVeJ2ZiYeD7lVC5oGJx76gbfLSyCUEq6D8JkarrsuiQQ=",
            "M9e0lqbRtWirJwbUy4w3VrK2RyzfW8P+OIkc8t6b6AVG/tQd1Q2SN+uCLYzNNFnf/PhzeCdURSGQe1MRnohCxPu21wg=",
            "M9e0lrFzoTgi+ovhrqX0DpsEAp3wLu1coMLIkeCwSkGfS4Ox4pLXo2LHudqm4merh0ZkCNzHr8kQwq5gS5mmimIvdA4=",
            "M9e0liO8x8xfEOGmZVYODUjQajkEpjccPQ9EkG3yEEDet4K3BWE/DFRPH6H+b6gFFFaG5KS1bBmYS/xeZJs8lj+z+wM=",
            "M9e0lu8roIpjC+NXEG7JDkajIahoYDYWgxDtxfx/6rzLoztU9t/PvivZ48xt8ygJpjzaboSpkbVv3Jb+D3NdXWQf5wo=",
            "M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=");

    @Test
    void everyCheckpointComesOutByteForByte() {
        CompactRange range = CompactRange.empty();
        for (int size = 0; size <= ENTRIES.size(); size++) {
            Checkpoint checkpoint = new Checkpoint(ORIGIN, size, range.root());
            String note = checkpoint.sign(LOG).toString();
            assertThat(note).isEqualTo(checkpoint + "\n— " + ORIGIN + " " + SIGNATURES.get(size) + "\n");
            assertThat(Checkpoint.open(note.getBytes(UTF_8), ORIGIN, List.of(KEY)))
                    .isEqualTo(checkpoint);
            range = size < ENTRIES.size() ? range.append(leaf(size)) : range;
        }
        assertThat(range.root()).isEqualTo(MerkleHash.ofBase64("rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="));
    }

    @Test
    void bundlesAreThoseOfTheGoldenLog() {
        List<byte[]> first = ENTRIES.subList(0, 3).stream()
                .map(entry -> entry.getBytes(UTF_8))
                .toList();
        assertThat(EntryBundle.encode(first)).isEqualTo(HexFormat.of().parseHex("00036f6e65000374776f00057468726565"));
    }

    private static MerkleHash leaf(int index) {
        return MerkleHash.ofLeaf(ENTRIES.get(index).getBytes(UTF_8));
    }
}

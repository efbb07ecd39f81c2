package io.modeltrail.log.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Known answers: C2SP signed-note.md, and sumdb/note/note_test.go of golang.org/x/mod.
class SignedNoteTest {

    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String BY_PETER = "— PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot"
            + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void theExampleOfTheStandardVerifies() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote note = SignedNote.parse("This is an example message.\n\n— example.com/foo"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
        assertThat(note.verifiedBy(List.of(key)).text()).isEqualTo("This is an example message.\n");
    }

    @Test
    void aSignerMakesTheVeryNoteThatGoMakes() {
        NoteSigner signer =
                NoteSigner.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        assertThat(SignedNote.sign(TEXT, signer)).hasToString(TEXT + "\n" + BY_PETER);
        assertThat(signer.verifierKey()).isEqualTo(PETER);
    }

    @Test
    void oneTrustedSignatureSufficesAndUnknownOnesAreIgnored() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        assertThat(note.verifiedBy(List.of(PETER))).isEqualTo(note);
        assertThat(note.verifiedBy(List.of(ENOCH))).isEqualTo(note);
        assertThat(note.verifiedBy(List.of(PETER, ENOCH))).isEqualTo(note);
        assertThat(note).hasToString(TEXT + "\n" + BY_PETER + BY_ENOCH);
    }

    @Test
    void aNoteThatNoTrustedKeySignedIsRefused() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER);
        assertThatThrownBy(() -> note.verifiedBy(List.of(ENOCH)))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessageContaining("PeterNeumann+c74f20a3");
    }

    @Test
    void aWrongSignatureByATrustedKeySpoilsTheNote() {
        String wrong = BY_PETER.replace("x08go/ZJ", "x08go/ZK");
        SignedNote note = SignedNote.parse(TEXT + "\n" + wrong + BY_ENOCH);
        assertThatThrownBy(() -> note.verifiedBy(List.of(PETER, ENOCH))).hasMessageContaining("PeterNeumann");
        assertThat(note.verifiedBy(List.of(ENOCH))).isEqualTo(note);
    }

    @Test
    void sixteenSignaturesAreAcceptedAndAHundredAndOneAreNot() {
        assertThat(SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH.repeat(15))
                        .verifiedBy(List.of(PETER))
                        .signatures())
                .hasSize(16);
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + BY_PETER.repeat(101)))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void theTextMayHoldEmptyLines() {
        String text = "one\n\n\ntwo\n";
        NoteSigner signer = NoteSigner.ofSeed("example.org/log", new byte[32]);
        SignedNote note = SignedNote.parse(SignedNote.sign(text, signer).toString());
        assertThat(note.verifiedBy(List.of(signer.verifierKey())).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                TEXT + "\n",
                TEXT + BY_PETER,
                "\u0001" + TEXT + "\n" + BY_PETER,
                TEXT + "\n" + "— Bad Name x08go/ZJkuBS9UG/\n",
                TEXT + "\n" + "— a+b x08go/ZJkuBS9UG/\n",
                TEXT + "\n" + "— Peter x08go/ZJkuBS9UG\n",
                TEXT + "\n" + "— Peter x08go+==\n",
                TEXT + "\n" + "- Peter x08go/ZJkuBS9UG/\n",
                TEXT + "\n" + BY_PETER + "Unexpected line.\n",
                "abc\n"
            })
    void aMalformedNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = ("ÿ" + "abc\n\n- x\n").getBytes(ISO_8859_1);
        assertThatThrownBy(() -> SignedNote.parse(latin)).hasMessageContaining("UTF-8");
    }

    @Test
    void everyManglingOfAVerifierKeyIsRefused() {
        String vkey = PETER.toString();
        for (int i = 0; i < vkey.length(); i++) {
            String cut = vkey.substring(i + 1);
            String grown = vkey.substring(0, i) + (char) (vkey.charAt(i) + 1) + cut;
            assertThatThrownBy(() -> VerifierKey.parse(cut)).isInstanceOf(MalformedNoteException.class);
            assertThatThrownBy(() -> VerifierKey.parse(grown)).isInstanceOf(MalformedNoteException.class);
        }
        assertThatThrownBy(() ->
                        VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(
                        () -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .hasMessageContaining("type 101");
    }

    @Property(tries = 40)
    void anySeedSignsWhatItsKeyVerifiesAndNoFlippedBitPasses(
            @ForAll @Size(32) byte[] seed, @ForAll @IntRange(max = 20) int at) {
        NoteSigner signer = NoteSigner.ofSeed("example.org/log", seed);
        VerifierKey key = VerifierKey.parse(signer.verifierKey().toString());
        String text = "a text of some length\n";
        SignatureLine line = SignedNote.sign(text, signer).signatures().getFirst();
        assertThat(key.verifies(text, line.signature())).isTrue();
        byte[] flipped = line.signature();
        flipped[at] ^= 1;
        assertThat(key.verifies(text, flipped)).isFalse();
        byte[] letters = text.getBytes(UTF_8);
        letters[at] ^= 1;
        assertThat(key.verifies(new String(letters, UTF_8), line.signature())).isFalse();
    }

    @Test
    void manySignersSignOneNote() {
        List<NoteSigner> signers = IntStream.range(0, 16)
                .mapToObj(i -> NoteSigner.ofSeed("witness-" + i, new byte[32]))
                .toList();
        SignedNote note = SignedNote.sign(TEXT, signers.toArray(NoteSigner[]::new));
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(note.verifiedBy(signers.stream().map(NoteSigner::verifierKey).toList()))
                .isEqualTo(note);
    }
}

package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.observation.ObservationJson;
import io.modeltrail.events.wire.Json;
import io.modeltrail.log.CompactRange;
import io.modeltrail.log.MerkleHash;
import io.modeltrail.log.note.Checkpoint;
import io.modeltrail.log.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// What the README tells people to type works.
class ReadmeTest {

    private static final Pattern PYTHON = Pattern.compile("(?s)```python\n(.*?)```");
    private static final Pattern OPENSSL = Pattern.compile("(?s)```sh\n(vkey=.*?)```");
    private static final Pattern BODY = Pattern.compile("(?m)(?:-d '|\\|)(\\{.*?})'");
    private static final Pattern LINK = Pattern.compile("]\\(([a-zA-Z][^):]*)\\)");

    private static final Pattern TEST = Pattern.compile("`([a-z-]+)/([A-Z][A-Za-z]+Test)`");

    @TempDir
    Path folder;

    @Test
    void theBodiesThatItShowsAreReadAsWhatTheyClaimToBe() throws IOException {
        var bodies =
                BODY.matcher(readme()).results().map(match -> match.group(1)).toList();

        assertThat(bodies).hasSize(3);
        var command = (ObjectNode) Json.strict().readTree(bodies.get(0));
        command.remove("reason");
        command.put("requestedAt", "2026-03-02T12:00:00Z");
        assertThat(Json.strict().treeToValue(command, RegisterModel.class).model())
                .isEqualTo("sepsis");
        assertThat(ObservationJson.readObservation(bodies.get(1).getBytes(UTF_8))
                        .score())
                .isEqualTo(0.81);
        assertThat(ObservationJson.readLabel(bodies.get(2).getBytes(UTF_8)).truth())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 100})
    void itsPythonAcceptsAnHonestBundleAndRejectsAChangedOne(int entries) throws Exception {
        assumeTrue(isInstalled("python3"), "python3 is not installed");
        var script = Files.writeString(folder.resolve("root.py"), only(PYTHON));
        writeBundle(entries);

        assertThat(exitCode("python3", script.toString(), folder.toString())).isZero();

        var lines = folder.resolve("entries.ndjson");
        Files.writeString(lines, Files.readString(lines).replaceFirst("entry 0", "entry O"));
        assertThat(exitCode("python3", script.toString(), folder.toString())).isEqualTo(1);
    }

    @Test
    void itsOpenSslAcceptsTheLogsKeyAndRejectsAnother() throws Exception {
        assumeTrue(isInstalled("openssl"), "openssl is not installed");
        var script = Files.writeString(folder.resolve("signature.sh"), only(OPENSSL));
        var signer = writeBundle(3);
        var other = NoteSigner.ofSeed("example.org/log", new byte[32]);
        var checkpoint = folder.resolve("checkpoint").toString();

        assertThat(exitCode("sh", script.toString(), signer.verifierKey().toString(), checkpoint))
                .isZero();
        assertThat(exitCode("sh", script.toString(), other.verifierKey().toString(), checkpoint))
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/event-model.md"})
    void everyLinkLeadsToAFile(String document) throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve(document))).results();

        assertThat(links.map(link -> link.group(1).replaceFirst("#.*", "")))
                .allSatisfy(link ->
                        assertThat(ROOT.resolve(document).resolveSibling(link)).exists());
    }

    @Test
    void everyTestThatADecisionRestsOnExists() throws IOException {
        for (var decision : decisions()) {
            var text = Files.readString(decision);
            assertThat(text)
                    .contains("## Context", "## Decision", "## What we gave up", "## What in the build holds it");
            for (var named : TEST.matcher(text).results().toList()) {
                var tests = ROOT.resolve(named.group(1)).resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    assertThat(classesIn(tests)).as(decision.toString()).contains(named.group(2));
                }
            }
        }
    }

    private static List<Path> decisions() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/adr"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> classesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.]java$", ""))
                    .collect(Collectors.toSet());
        }
    }

    private NoteSigner writeBundle(int entries) throws IOException {
        var signer = NoteSigner.ofSeed("example.org/log", "0123456789abcdef0123456789abcdef".getBytes(UTF_8));
        var lines = new ArrayList<String>();
        var range = CompactRange.empty();
        for (int index = 0; index < entries; index++) {
            lines.add("{\"data\":\"entry " + index + "\"}");
            range = range.append(MerkleHash.ofLeaf(lines.getLast().getBytes(UTF_8)));
        }
        Files.writeString(folder.resolve("entries.ndjson"), String.join("\n", lines) + "\n");
        var checkpoint = new Checkpoint("example.org/log", entries, range.root());
        Files.writeString(folder.resolve("checkpoint"), checkpoint.sign(signer).toString());
        return signer;
    }

    private static boolean isInstalled(String tool) throws Exception {
        return exitCode("sh", "-c", "command -v " + tool) == 0;
    }

    private static int exitCode(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(1, MINUTES)).isTrue();
        return process.exitValue();
    }

    private static String only(Pattern snippet) throws IOException {
        var found =
                snippet.matcher(readme()).results().map(match -> match.group(1)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}

package io.modeltrail.events.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.events.experiment.Allocation;
import io.modeltrail.events.experiment.ArmWeight;
import io.modeltrail.events.experiment.BucketRange;
import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/assignment.md tells clients to compute is what the service computes.
class AssignmentRecipeTest {

    private static final Allocation ALLOCATION = Stream.of(weights(7_000, 3_000), weights(4_321, 5_679))
            .reduce(Allocations.first(weights(9_000, 1_000), "trial/7 – é"), Allocations::next, (_, last) -> last);

    @Test
    void theRecipeByItsWords() {
        assertThat(subjects()).allSatisfy(subject -> {
            var bucket = Integer.remainderUnsigned(
                    XxHash32.of(subject.getBytes(StandardCharsets.UTF_8), (int) ALLOCATION.seed()), 10_000);
            var owner = ALLOCATION.ranges().stream()
                    .filter(range -> range.from() <= bucket && bucket < range.to())
                    .map(BucketRange::arm)
                    .toList();

            assertThat(owner).containsExactly(new Assignment(ALLOCATION).arm(subject));
        });
    }

    @Test
    void thePythonOfTheDocumentGivesTheSameArms(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(hasPython(), "skipped: there is no python3 on this machine");
        var program = Files.writeString(folder.resolve("assignment.py"), program());
        var input = folder.resolve("input");
        Files.writeString(
                input,
                Json.tolerant().writeValueAsString(ALLOCATION)
                        + "\n"
                        + subjects().stream().collect(Collectors.joining("\n", "", "\n")));

        var output = folder.resolve("output");
        int exit = new ProcessBuilder("python3", program.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();

        var assignment = new Assignment(ALLOCATION);
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(output))
                .isEqualTo(subjects().stream()
                        .map(subject -> assignment.bucket(subject) + " " + assignment.arm(subject))
                        .toList());
    }

    @Test
    void subjectsMeetTheSharesOfTheAllocation() {
        var assignment = new Assignment(ALLOCATION);
        long treated = IntStream.range(0, 100_000)
                .filter(subject -> assignment.arm("s-" + subject).equals("new"))
                .count();

        assertThat(treated).isBetween(56_000L, 57_600L);
    }

    /// Of every length around the blocks of the hash, in and out of ASCII.
    private static List<String> subjects() {
        var random = new Random(11);
        return IntStream.range(0, 3_000)
                .mapToObj(number -> random.ints(1 + number % 70, 0, 3)
                        .mapToObj(kind -> kind == 0 ? "ж" : kind == 1 ? "é" : "" + (char) ('a' + random.nextInt(26)))
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String program() throws IOException {
        var document = Files.readString(Path.of("../docs/assignment.md"));
        int begin = document.indexOf("```python\n") + "```python\n".length();
        return document.substring(begin, document.indexOf("```", begin));
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            var version = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor(10, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<ArmWeight> weights(int control, int fresh) {
        return List.of(new ArmWeight("control", control), new ArmWeight("new", fresh));
    }
}

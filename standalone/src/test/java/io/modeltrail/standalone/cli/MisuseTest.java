package io.modeltrail.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Misuse gets an exit code and one line that names what is wrong and the way out.
class MisuseTest {

    private static final String NOBODY = "http://localhost:1";

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> misuses() {
        return Stream.of(
                argumentSet("no command", 2, "which command?", new String[] {}),
                argumentSet("unknown command", 2, "destroy", new String[] {"destroy"}),
                argumentSet("unknown role", 2, "must be one of", new String[] {"token", "--role", "king"}),
                argumentSet("missing role", 2, "--role", new String[] {"token"}),
                argumentSet("unknown bench", 2, "no benchmark", new String[] {"bench", "nothing"}),
                argumentSet("no bundle", 3, "unreadable", new String[] {"verify", "/nowhere/at/all"}),
                argumentSet("no vkey", 2, "--vkey", new String[] {"verify", ".", "--vkey", "nonsense"}),
                argumentSet("nobody there", 3, "cannot reach", new String[] {
                    "state", "--stream", "Model/m", "--server", NOBODY
                }),
                argumentSet("a reason is owed", 2, "--reason", new String[] {"rollout", "abort", "r-1"}));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void isNamed(int exit, String words, String[] args) {
        var terminal = Terminal.run(args);

        assertThat(terminal.out() + terminal.err()).contains(words).doesNotContain("\tat ");
        assertThat(terminal.exit()).isEqualTo(exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "verify", "stats", "rollout", "rollout watch", "bench simulate", "rebuild"})
    void theWayOutIsThere(String command) {
        var terminal = Terminal.run((command + " --help").split(" ", -1));

        assertThat(terminal.exit()).isZero();
        assertThat(terminal.out()).contains("Usage: modeltrail " + command);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                argumentSet("missing column", 2, "has no column 'b'; it has a, truth", "a,truth\n0.5,1\n"),
                argumentSet("no number", 3, "line 2, column 'a': 'x' is not a number", "a,b,truth\nx,0.5,1\n"),
                argumentSet("not a probability", 3, "say --missing -1", "a,b,truth\n-1,0.5,1\n"),
                argumentSet("unclear truth", 3, "neither true nor false", "a,b,truth\n0.1,0.5,dead\n"),
                argumentSet("short row", 3, "line 2 has no column", "a,b,truth\n0.1\n"),
                argumentSet("only a header", 3, "no rows", "a,b,truth\n"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileOfPredictionsThatCannotBeUsedIsNamed(int exit, String words, String content) throws IOException {
        var file = Files.writeString(folder.resolve("predictions.csv"), content);

        var terminal = Terminal.run(
                "replay",
                file.toString(),
                "--model",
                "m",
                "--stable",
                "1.0.0=a",
                "--canary",
                "1.1.0=b",
                "--truth",
                "truth");

        assertThat(terminal.err()).contains(words);
        assertThat(terminal.exit()).isEqualTo(exit);
    }

    @Test
    void aPortThatIsTakenIsNamedBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var terminal = Terminal.run(
                    "up",
                    "--data",
                    folder.resolve("data").toString(),
                    "--port",
                    Integer.toString(taken.getLocalPort()));

            assertThat(terminal.err()).contains(Integer.toString(taken.getLocalPort()), "--port");
            assertThat(terminal.exit()).isEqualTo(3);
            assertThat(folder.resolve("data/postgres/PG_VERSION")).doesNotExist();
        }
    }
}

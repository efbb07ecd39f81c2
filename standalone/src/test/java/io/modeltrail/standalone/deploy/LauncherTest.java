package io.modeltrail.standalone.deploy;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a checkout of its own, with the real Java and a Maven that only puts a small jar into place.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script; Windows runs it under WSL")
class LauncherTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    private Path checkout = Path.of("");

    @BeforeEach
    void aCheckoutWithABlankInItsName() throws IOException {
        checkout = folder.resolve("my checkout");
        Files.createDirectories(checkout.resolve("standalone/src/main/java"));
        Files.createDirectories(checkout.resolve("events-schema/src/main/java"));
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("../modeltrail"), checkout.resolve("modeltrail"));
        makeExecutable(checkout.resolve("modeltrail"));
        for (var source : List.of("pom.xml", "standalone/pom.xml", "events-schema/src/main/java/Event.java")) {
            write(source, "source", Instant.now().minusSeconds(600));
        }
        writeJar(folder.resolve("built.jar"));
        maven("mkdir -p standalone/target && cp '" + folder.resolve("built.jar")
                + "' standalone/target/modeltrail.jar && touch standalone/target/modeltrail.jar");
    }

    @Test
    void buildsOnceAndPassesTheArgumentsOn() throws Exception {
        var first = launch(Map.of("MODELTRAIL_JAVA_OPTS", "-Dcolour=red"), "demo", "--once");
        var second = launch(Map.of("MODELTRAIL_JAVA_OPTS", "-Dcolour=red"), "verify", "a b");

        assertThat(first).isEqualTo(new Run(0, "started with demo,--once and red", first.error()));
        assertThat(first.error()).contains("modeltrail: building");
        assertThat(second).isEqualTo(new Run(0, "started with verify,a b and red", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerThanTheJar() throws Exception {
        launch(Map.of());
        write("events-schema/src/main/java/Event.java", "changed", Instant.now().plusSeconds(1));

        launch(Map.of());

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aChangeThatLeavesTheJarUntouchedIsBuiltOnceOnly() throws Exception {
        launch(Map.of());
        Files.setLastModifiedTime(
                checkout.resolve("standalone/target/modeltrail.jar"),
                FileTime.from(Instant.now().minusSeconds(300)));
        write("events-schema/src/main/java/Event.java", "changed", Instant.now().minusSeconds(200));
        Files.setLastModifiedTime(
                checkout.resolve("standalone/target/.built"),
                FileTime.from(Instant.now().minusSeconds(100)));

        launch(Map.of());

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Files.createSymbolicLink(folder.resolve("bin/mt"), Path.of("../my checkout/modeltrail"));

        var run = run(List.of("bin/mt", "up"), Map.of());

        assertThat(run.output()).isEqualTo("started with up and null");
    }

    @Test
    void twoStartedAtOnceBuildOnce() throws Exception {
        maven("sleep 1; mkdir -p standalone/target && cp '" + folder.resolve("built.jar")
                + "' standalone/target/modeltrail.jar && touch standalone/target/modeltrail.jar");
        var one = start(List.of("my checkout/modeltrail", "one"), Map.of());
        var two = start(List.of("my checkout/modeltrail", "two"), Map.of());

        assertThat(finish(one).output()).isEqualTo("started with one and null");
        assertThat(finish(two).output()).isEqualTo("started with two and null");
        assertThat(builds()).isEqualTo(1);
        assertThat(checkout.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void aLockWhoseHolderDiedIsTakenOver() throws Exception {
        Files.createDirectory(checkout.resolve(".build-lock"));
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(checkout.resolve(".build-lock/pid"), dead.pid() + "\n");

        assertThat(launch(Map.of()).code()).isZero();
    }

    @Test
    void aFailedBuildIsSaidAndLeavesNoLock() throws Exception {
        maven("echo COMPILATION ERROR; exit 1");

        var run = launch(Map.of());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("COMPILATION ERROR", "modeltrail: the build failed");
        assertThat(checkout.resolve(".build-lock")).doesNotExist();
    }

    @Test
    void aJavaThatIsTooOldIsNamedWithTheWayOut() throws Exception {
        var old = folder.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        makeExecutable(Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

        var run = launch(Map.of("MODELTRAIL_JAVA_HOME", old.toString()));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error())
                .isEqualTo(
                        "modeltrail: MODELTRAIL_JAVA_HOME=" + old + " is no Java 25 or newer; correct it or unset it.");
    }

    private Run launch(Map<String, String> environment, String... arguments) throws Exception {
        return run(
                Stream.concat(Stream.of("my checkout/modeltrail"), Stream.of(arguments))
                        .toList(),
                environment);
    }

    private Run run(List<String> command, Map<String, String> environment) throws Exception {
        return finish(start(command, environment));
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var merged = new HashMap<>(environment);
        merged.putIfAbsent("MODELTRAIL_JAVA_HOME", JAVA_HOME.toString());
        merged.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().remove("MODELTRAIL_JAVA_OPTS");
        builder.environment().putAll(merged);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, MINUTES)).isTrue();
        return new Run(process.exitValue(), output.strip(), error.strip());
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private void maven(String script) throws IOException {
        makeExecutable(Files.writeString(
                folder.resolve("bin/mvn"),
                "#!/bin/sh\ncd '" + checkout + "'\necho \"$@\" >> builds\n" + script + "\n"));
    }

    private void write(String name, String text, Instant modified) throws IOException {
        Files.setLastModifiedTime(Files.writeString(checkout.resolve(name), text), FileTime.from(modified));
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoArguments.class.getName());
        var entry = EchoArguments.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = LauncherTest.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(bytes).transferTo(jar);
        }
    }

    private record Run(int code, String output, String error) {}
}

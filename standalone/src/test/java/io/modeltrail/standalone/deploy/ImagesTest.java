package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The images: each copies what the build makes, runs as a user of its own and says when it is healthy.
class ImagesTest {

    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?:--\\S+ )*(\\S+) \\S+$");
    private static final Pattern TARGET = Pattern.compile("([a-z-]+)/target/(lib|[a-z-]+[.]jar)");
    private static final Pattern USER = Pattern.compile("(?m)^USER ([0-9]+):\\1$");

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "stats-worker", "rollout-worker", "standalone"})
    void anImageCopiesWhatTheBuildMakesAndRunsItWithoutPrivileges(String module) throws IOException {
        var dockerfile = Files.readString(ROOT.resolve(module).resolve("Dockerfile"));
        var pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"));

        for (var copy : COPY.matcher(dockerfile).results().toList()) {
            var target = TARGET.matcher(copy.group(1));
            if (target.matches()) {
                assertThat(target.group(1)).isEqualTo(module);
                assertThat(pom)
                        .contains(
                                target.group(2).equals("lib")
                                        ? "<outputDirectory>${project.build.directory}/lib</outputDirectory>"
                                        : "<finalName>" + target.group(2).replace(".jar", "") + "</finalName>");
            } else {
                assertThat(ROOT.resolve(copy.group(1))).exists();
            }
        }
        assertThat(USER.matcher(dockerfile).find())
                .as("runs as a numbered user")
                .isTrue();
        assertThat(dockerfile).contains("FROM eclipse-temurin:25-jre", "\nHEALTHCHECK ", "\nENTRYPOINT [\"java\"");
    }

    @Test
    void noTwoImagesShareAUser() throws IOException {
        var modules = new HashMap<String, String>();
        for (var service : ComposeFile.read().services()) {
            var file = service.at("/build/dockerfile").asString("");
            if (!file.isEmpty()) {
                var user = USER.matcher(Files.readString(ROOT.resolve(file)));
                assertThat(user.find()).isTrue();
                assertThat(modules.put(user.group(1), file))
                        .as("another image with user " + user.group(1))
                        .isNull();
            }
        }
        assertThat(modules).hasSize(5);
    }
}

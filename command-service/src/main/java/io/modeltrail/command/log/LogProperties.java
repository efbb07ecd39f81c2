package io.modeltrail.command.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `modeltrail.log`: the log's name, which is also the origin of its checkpoints and the name of its key, and the key.
@ConfigurationProperties("modeltrail.log")
public record LogProperties(
        @DefaultValue("modeltrail.local/log") String name,
        @Nullable Path signingKeyFile,
        @DefaultValue("false") boolean createSigningKey) {

    public LogProperties {
        if (name.isBlank() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "modeltrail.log.name must have no space and no '+', because it names the key in signed notes");
        }
    }

    Path requiredSigningKeyFile() {
        if (signingKeyFile == null) {
            throw new IllegalStateException(
                    "modeltrail.log.signing-key-file (MODELTRAIL_LOG_SIGNING_KEY_FILE) is required: the file with the log's Ed25519 key");
        }
        return signingKeyFile;
    }
}

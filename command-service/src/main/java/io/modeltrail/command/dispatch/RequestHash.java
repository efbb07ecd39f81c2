package io.modeltrail.command.dispatch;

import io.modeltrail.events.Command;
import io.modeltrail.events.wire.CommandTypes;
import io.modeltrail.events.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Tells a repeated request from another one under the same id. The time of asking, and of signing, is no part of what
/// is
/// asked.
final class RequestHash {

    private RequestHash() {}

    static String of(Command command, @Nullable String reason) {
        ObjectNode what = Json.tolerant().valueToTree(command);
        what.remove("requestedAt");
        FromTokens.forgetSigning(what, command.getClass());
        what.put("(type)", CommandTypes.nameOf(command.getClass()));
        what.put("(reason)", reason);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(what.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

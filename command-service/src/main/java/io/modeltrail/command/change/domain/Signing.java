package io.modeltrail.command.change.domain;

import io.modeltrail.events.signing.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who a signature speaks for: who signed and, where there is one, the person they signed for. Both are bound
/// by the separation of duties, so that nobody approves their own work through a delegate.
final class Signing {

    private Signing() {}

    static List<String> parties(Signature signature) {
        return Stream.concat(Stream.of(signature.by()), Optional.ofNullable(signature.onBehalfOf()).stream())
                .distinct()
                .toList();
    }

    static boolean isOther(Signature signature, String author) {
        return !parties(signature).contains(author);
    }
}

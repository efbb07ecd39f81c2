package io.modeltrail.standalone.deploy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.signing.Signature;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The command that a route's handler sends, as its byte code names it, and the fields that are the caller's to choose.
record SentCommand(Route route, Class<?> type) {

    static Optional<SentCommand> of(Route route) {
        var handler = route.handler();
        return new ClassFileImporter()
                .importClass(handler.getDeclaringClass()).getMethods().stream()
                        .filter(method -> method.getName().equals(handler.getName()))
                        .map(JavaMethod::getReferencedClassObjects)
                        .flatMap(objects -> objects.stream().map(object -> object.getRawType()))
                        .map(JavaClass::reflect)
                        .filter(Command.class::isAssignableFrom)
                        .findFirst()
                        .map(type -> new SentCommand(route, type));
    }

    List<RecordComponent> fields() {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !isGiven(field))
                .toList();
    }

    /// `requestedAt` is set by the server, who acts by the token.
    static boolean isGiven(RecordComponent field) {
        return field.getName().equals("requestedAt") || field.isAnnotationPresent(FromToken.class);
    }

    static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static boolean isSignature(RecordComponent field) {
        return field.getType() == Signature.class;
    }
}

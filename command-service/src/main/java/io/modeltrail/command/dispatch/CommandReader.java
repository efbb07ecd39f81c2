package io.modeltrail.command.dispatch;

import io.modeltrail.events.Command;
import io.modeltrail.events.FromToken;
import io.modeltrail.events.MalformedField;
import io.modeltrail.events.Required;
import io.modeltrail.events.wire.Json;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/// Reads a command from JSON. What the caller may not choose (who acts, when, and what the address names) is put in
/// here; a caller who sends it is told so.
public final class CommandReader {

    private static final Pattern SOURCE = Pattern.compile("\\s*\\((?:[a-z ]*at )?\\[Source:[^]]*]\\)");
    private static final String REQUESTED_AT = "requestedAt";

    private CommandReader() {}

    /// `fixed` are fields that the address names. Throws [MalformedField].
    public static <C extends Command> C read(
            Class<C> type, ObjectNode body, Map<String, String> fixed, Caller caller, Instant requestedAt) {
        refuse(body, fixed.keySet(), "is given by the address; leave it out");
        refuse(body, FromTokens.fields(type), FromTokens.RULE);
        refuse(body, Set.of(REQUESTED_AT), "is set by the server; leave it out");
        var fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        for (var name : body.propertyNames()) {
            Required.that(fields.contains(name), name, "is not a known field; known are " + known(type, fixed));
        }
        var whole = body.deepCopy();
        fixed.forEach(whole::put);
        FromTokens.fill(whole, type, caller, requestedAt);
        whole.put(REQUESTED_AT, requestedAt.toString());
        return read(type, whole);
    }

    private static <C extends Command> C read(Class<C> type, ObjectNode whole) {
        try {
            return Json.strict().treeToValue(whole, type);
        } catch (JacksonException broken) {
            throw malformed(broken);
        }
    }

    /// What the reading of JSON says, as a field and a rule.
    public static MalformedField malformed(JacksonException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedField field) {
                return located(broken, field);
            }
        }
        return switch (broken) {
            case UnrecognizedPropertyException unknown ->
                new MalformedField(path(unknown), "is not a known field; known are " + known(unknown));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new MalformedField(
                        path(format),
                        "must be one of "
                                + Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
            case MismatchedInputException missing
            when isMissing(missing) -> new MalformedField(path(missing), "is required");
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() -> new MalformedField("", "is not JSON: " + words(mismatch));
            case MismatchedInputException mismatch ->
                new MalformedField(
                        path(mismatch),
                        "cannot be read: " + Expected.of(mismatch).orElseGet(() -> words(mismatch)));
            case DatabindException other -> new MalformedField(path(other), "cannot be read");
            default -> new MalformedField("", "is not JSON: " + words(broken));
        };
    }

    /// A nested record knows only its own name; the path knows where it lies.
    private static MalformedField located(JacksonException broken, MalformedField field) {
        var path = path(broken);
        var own = field.field().substring(field.field().lastIndexOf('.') + 1);
        return path.isEmpty() ? field : new MalformedField(path + "." + own, field.rule());
    }

    /// Jackson tells a missing field from another mismatch only in words.
    private static boolean isMissing(MismatchedInputException broken) {
        return broken.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String known(Class<?> type, Map<String, String> fixed) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(FromToken.class))
                .map(RecordComponent::getName)
                .filter(field -> !fixed.containsKey(field) && !field.equals(REQUESTED_AT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Jackson's words and the place, without its note on the source, which says nothing to the caller.
    private static String words(JacksonException broken) {
        var words = SOURCE.matcher(broken.getOriginalMessage()).replaceAll("");
        var place = broken.getLocation();
        return place == null || place.getLineNr() < 1
                ? words
                : "%s (line %d, column %d)".formatted(words, place.getLineNr(), place.getColumnNr());
    }

    private static String path(JacksonException broken) {
        return broken.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    static void refuse(ObjectNode body, Set<String> fields, String rule) {
        for (var field : fields) {
            if (body.has(field)) {
                throw new MalformedField(field, rule);
            }
        }
    }
}

package io.modeltrail.events.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Lets a caller leave out exactly those components of a record that are `@Nullable`, as the JSON Schemas say.
final class NullableIsOptional extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        var owner = member.getDeclaringClass();
        if (member instanceof AnnotatedParameter parameter && owner.isRecord()) {
            var type = owner.getRecordComponents()[parameter.getIndex()].getAnnotatedType();
            return Arrays.stream(type.getAnnotations()).noneMatch(Nullable.class::isInstance);
        }
        return super.hasRequiredMarker(config, member);
    }
}

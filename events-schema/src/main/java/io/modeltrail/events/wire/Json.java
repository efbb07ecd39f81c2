package io.modeltrail.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The two JSON dialects: strict for what callers send, tolerant for what history holds.
public final class Json {

    private static final JsonMapper TOLERANT = base().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final JsonMapper STRICT = base().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(new NullableIsOptional())
            .build();

    private Json() {}

    /// Writes events; reads them with fields that a later release added. Field order is declaration order, absent
    /// values are left out, times are ISO 8601: equal values give equal bytes.
    public static JsonMapper tolerant() {
        return TOLERANT;
    }

    /// Reads requests: unknown, duplicate and missing fields and trailing text are refused. What is `@Nullable` may be
    /// left out.
    public static JsonMapper strict() {
        return STRICT;
    }

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}

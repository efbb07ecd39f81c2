package io.modeltrail.command.decider;

import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// States as bytes, for snapshots. A case of a sealed state names its class, and only classes of ours are read.
final class StateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("io.modeltrail.command.")
                            .allowIfSubType("java.util.")
                            .build(),
                    DefaultTyping.OBJECT_AND_NON_CONCRETE)
            .build();

    private StateJson() {}

    static <S> byte[] write(Class<S> type, Object state) {
        return MAPPER.writerFor(type).writeValueAsBytes(state);
    }

    static <S> S read(Class<S> type, byte[] bytes) {
        return MAPPER.readValue(bytes, type);
    }
}

package io.modeltrail.rollout.router.embedded;

import io.modeltrail.rollout.router.embedded.Head.Field;
import io.modeltrail.rollout.router.embedded.Split.Passage;

/// The header fields by which back ends and callers learn who answers: `ModelTrail-Arm`, `ModelTrail-Version`, and
/// `ModelTrail-Rollout` while there is one.
final class ArmFields {

    static final String TARGET = "ModelTrail-Target";
    private static final String ARM = "ModelTrail-Arm";
    private static final String VERSION = "ModelTrail-Version";
    private static final String ROLLOUT = "ModelTrail-Rollout";

    private ArmFields() {}

    static boolean isOne(Field field) {
        return field.is(ARM) || field.is(VERSION) || field.is(ROLLOUT);
    }

    static String forBackEnd(Passage passage) {
        return passage.rolloutId()
                .map(rollout -> ROLLOUT + ": " + rollout + "\r\n" + forCaller(passage))
                .orElseGet(() -> forCaller(passage));
    }

    static String forCaller(Passage passage) {
        return ARM + ": " + passage.name() + "\r\n" + VERSION + ": "
                + passage.arm().version() + "\r\n";
    }
}

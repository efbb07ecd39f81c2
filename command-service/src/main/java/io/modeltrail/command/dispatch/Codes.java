package io.modeltrail.command.dispatch;

import io.modeltrail.events.audit.RefusalEvent.Unmet;
import java.util.List;
import java.util.Set;

/// Codes of answers that no rule of a feature gives.
public final class Codes {

    public static final String COMMAND_ID_REUSED = "COMMAND_ID_REUSED";
    public static final String STALE_VERSION = "STALE_VERSION";
    public static final String CONCURRENT_CHANGE = "CONCURRENT_CHANGE";
    public static final String STORE_UNAVAILABLE = "STORE_UNAVAILABLE";
    public static final String ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED";
    public static final String LOGIN_NOT_FRESH = "LOGIN_NOT_FRESH";
    public static final String LOGIN_TOO_WEAK = "LOGIN_TOO_WEAK";
    public static final String SIGNER_UNNAMED = "SIGNER_UNNAMED";
    public static final String SIGNER_NAME_DIFFERS = "SIGNER_NAME_DIFFERS";
    public static final String IDENTITY_BLOCKED = "IDENTITY_BLOCKED";
    public static final String NO_DELEGATION = "NO_DELEGATION";
    public static final String SERVICE_NOT_REGISTERED = "SERVICE_NOT_REGISTERED";
    public static final String MALFORMED = "MALFORMED";
    public static final String DEFECT = "DEFECT";
    public static final String TOO_LARGE = "TOO_LARGE";

    private static final Set<String> STEP_UP = Set.of(LOGIN_NOT_FRESH, LOGIN_TOO_WEAK);

    private Codes() {}

    /// Whether logging in again is all that is needed (RFC 9470).
    public static boolean isStepUp(List<Unmet> unmet) {
        return !unmet.isEmpty() && unmet.stream().map(Unmet::rule).allMatch(STEP_UP::contains);
    }
}

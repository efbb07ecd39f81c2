package io.modeltrail.command.dispatch;

/// Codes of answers that no rule of a feature gives.
public final class Codes {

    public static final String COMMAND_ID_REUSED = "COMMAND_ID_REUSED";
    public static final String STALE_VERSION = "STALE_VERSION";
    public static final String CONCURRENT_CHANGE = "CONCURRENT_CHANGE";
    public static final String STORE_UNAVAILABLE = "STORE_UNAVAILABLE";
    public static final String ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED";
    public static final String LOGIN_NOT_FRESH = "LOGIN_NOT_FRESH";
    public static final String MALFORMED = "MALFORMED";
    public static final String DEFECT = "DEFECT";
    public static final String TOO_LARGE = "TOO_LARGE";

    private Codes() {}
}

package io.modeltrail.events.policy;

/// Names of policies. Each policy is one stream, so that whoever decides by it reads one stream.
public final class PolicyNames {

    public static final String CLINICAL_THRESHOLDS = "clinical-thresholds";
    public static final String ROLLBACK = "rollback";

    private static final String RULE_PACK = "rule-pack.";

    private PolicyNames() {}

    public static String rulePack(String framework) {
        return RULE_PACK + framework;
    }

    /// The framework that a rule pack's policy is about.
    public static String framework(String policy) {
        return policy.substring(RULE_PACK.length());
    }

    public static boolean isRulePack(String policy) {
        return policy.startsWith(RULE_PACK);
    }
}

package io.modeltrail.standalone.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// One invented person for each role.
public enum DemoUser {
    MIA("ml-engineer", "mia", "Mia Larsen"),
    CHEN("clinical-reviewer", "dr-chen", "Dr. Wei Chen"),
    RAE("regulatory-affairs", "rae", "Rae Okafor"),
    OTTO("release-operator", "otto", "Otto Brandt"),
    QUINN("quality-auditor", "quinn", "Quinn Reyes"),
    MODEL_SERVER("service", "model-server", "Model server"),
    ADA("admin", "ada", "Ada Moreau");

    private final String role;
    private final String subject;
    private final String fullName;

    DemoUser(String role, String subject, String fullName) {
        this.role = role;
        this.subject = subject;
        this.fullName = fullName;
    }

    public static Optional<DemoUser> withRole(String role) {
        return Arrays.stream(values()).filter(user -> user.role.equals(role)).findFirst();
    }

    /// For messages: every role there is.
    public static String roles() {
        return Arrays.stream(values()).map(DemoUser::role).collect(Collectors.joining(", "));
    }

    public String role() {
        return role;
    }

    public String subject() {
        return subject;
    }

    public String fullName() {
        return fullName;
    }
}

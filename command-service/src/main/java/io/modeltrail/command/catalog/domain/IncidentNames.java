package io.modeltrail.command.catalog.domain;

/// Ids of incidents, which follow from what they are about.
final class IncidentNames {

    /// What leaves room for the rest within the 100 characters of a name.
    private static final int LONGEST = 60;

    private IncidentNames() {}

    static String ofDrift(String model, String version, int number) {
        var about = model + "-" + version;
        var shortened = about.length() <= LONGEST
                ? about
                : about.substring(0, LONGEST - 9) + "-" + Integer.toHexString(about.hashCode());
        return "drift-" + shortened + "-" + number;
    }
}

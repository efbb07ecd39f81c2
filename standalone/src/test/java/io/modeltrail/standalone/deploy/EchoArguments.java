package io.modeltrail.standalone.deploy;

/// Stands in the jar that the launcher's test builds: says what it was started with.
public final class EchoArguments {

    private EchoArguments() {}

    public static void main(String[] arguments) {
        System.out.println("started with " + String.join(",", arguments) + " and " + System.getProperty("colour"));
    }
}

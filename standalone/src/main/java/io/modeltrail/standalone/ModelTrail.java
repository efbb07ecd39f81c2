package io.modeltrail.standalone;

import io.modeltrail.standalone.cli.CommandLineInterface;

/// Where the program begins: `modeltrail COMMAND …`.
public final class ModelTrail {

    private ModelTrail() {}

    public static void main(String[] args) {
        System.exit(CommandLineInterface.run(args));
    }
}

package io.modeltrail.stats.reference;

import io.modeltrail.stats.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/// Every reference file, driven through the catalog: JSON in, JSON out.
class ReferenceTest {

    @TestFactory
    Stream<DynamicNode> everyMethodAgreesWithItsReference() throws IOException {
        try (Stream<Path> files = Files.list(SharedFolder.file("reference"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(ReferenceCases::of)
                    .filter(reference -> Methods.all().containsKey(reference.method()))
                    .map(reference -> DynamicContainer.dynamicContainer(
                            reference.method(),
                            reference.against(
                                    Objects.requireNonNull(Methods.all().get(reference.method())))));
        }
    }
}

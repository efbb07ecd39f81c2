package io.modeltrail.events.catalog;

import org.jspecify.annotations.Nullable;

/// How the device is classed where it is to be sold; a class that is left out was not assigned.
public record DeviceClassification(
        @Nullable FdaClass fda,
        @Nullable EuClass eu,
        @Nullable SoftwareSafetyClass software) {}

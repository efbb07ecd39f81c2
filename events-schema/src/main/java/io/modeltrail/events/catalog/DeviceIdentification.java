package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import org.jspecify.annotations.Nullable;

/// The unique device identification (21 CFR 830, Regulation (EU) 2017/745 annex VI C): `deviceIdentifier` (UDI-DI)
/// names the device, `productionIdentifier` (UDI-PI) the revision of its software.
public record DeviceIdentification(
        String deviceIdentifier, @Nullable String productionIdentifier) {
    public DeviceIdentification {
        Required.text(deviceIdentifier, "deviceIdentifier");
        if (productionIdentifier != null) {
            Required.text(productionIdentifier, "productionIdentifier");
        }
    }
}

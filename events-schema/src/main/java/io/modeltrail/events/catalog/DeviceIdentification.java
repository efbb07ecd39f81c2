package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import io.modeltrail.events.change.ImpactArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The unique device identification (21 CFR 830, Regulation (EU) 2017/745 annex VI C): `deviceIdentifier` (UDI-DI)
/// names the device, `productionIdentifier` (UDI-PI) the revision of its software. `affected` is what the manufacturer
/// says has changed against the version before; absent when nothing is said.
public record DeviceIdentification(
        String deviceIdentifier,
        @Nullable String productionIdentifier,
        @Nullable List<ImpactArea> affected) {
    public DeviceIdentification {
        Required.text(deviceIdentifier, "deviceIdentifier");
        if (productionIdentifier != null) {
            Required.text(productionIdentifier, "productionIdentifier");
        }
        if (affected != null) {
            affected = List.copyOf(affected);
            Required.that(
                    affected.stream().distinct().count() == affected.size(), "affected", "must name each area once");
        }
    }
}

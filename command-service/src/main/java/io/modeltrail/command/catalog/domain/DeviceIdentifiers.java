package io.modeltrail.command.catalog.domain;

import io.modeltrail.command.domain.Requirements;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.DeviceIdentification;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.Version;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.dossier.Dossier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When a version needs a device identifier of its own (21 CFR 830.50; Regulation (EU) 2017/745, annex VI, part C,
/// 6.5.2): where performance, safety, intended use or the interpretation of data change. What repairs only is a minor
/// revision: it keeps the identifier and gets another production identifier (6.5.3).
final class DeviceIdentifiers {

    private final DescribeVersion command;
    private final DeviceIdentification stated;
    private final ChangeKind kind;
    private final List<Other> others;

    private DeviceIdentifiers(
            DescribeVersion command, DeviceIdentification stated, ChangeKind kind, List<Other> others) {
        this.command = command;
        this.stated = stated;
        this.kind = kind;
        this.others = others;
    }

    /// Another version of the model that states its identification, and its intended use.
    private record Other(Version version, DeviceIdentification udi, String intendedUse) {}

    /// What a description that states no identification says of it is nothing.
    static void require(Requirements requirements, DescribeVersion command, Dossier dossier, VersionFacts facts) {
        var stated = command.description().udi();
        if (stated != null) {
            new DeviceIdentifiers(command, stated, dossier.registration().kind(), others(command, facts))
                    .require(requirements);
        }
    }

    private static List<Other> others(DescribeVersion command, VersionFacts facts) {
        var own = Version.parse(command.version(), "version");
        var others = new ArrayList<Other>();
        for (var version : facts.family().registered()) {
            if (!version.equals(own)) {
                facts.other(version.toString())
                        .flatMap(Dossier::description)
                        .ifPresent(description -> Optional.ofNullable(description.udi())
                                .ifPresent(udi -> others.add(new Other(
                                        version, udi, description.statements().intendedUse()))));
            }
        }
        return others;
    }

    private void require(Requirements requirements) {
        var own = Version.parse(command.version(), "version");
        others.stream()
                .filter(other -> other.version().compareTo(own) < 0)
                .reduce((_, later) -> later)
                .ifPresent(before -> requireFitting(requirements, before));
        others.stream()
                .filter(other -> other.udi().deviceIdentifier().equals(stated.deviceIdentifier()))
                .filter(other -> !isOtherRevision(other.udi()))
                .findFirst()
                .ifPresent(other -> requirements.require(
                        false,
                        CatalogRule.PRODUCTION_IDENTIFIER_NEEDED,
                        "version %s has UDI-DI %s, too, so its UDI-PI must differ from %s"
                                .formatted(
                                        other.version(),
                                        stated.deviceIdentifier(),
                                        Optional.ofNullable(other.udi().productionIdentifier())
                                                .orElse("none, which it states")),
                        "description.udi.productionIdentifier"));
    }

    private void requireFitting(Requirements requirements, Other before) {
        var changed = changed(before);
        boolean said = stated.affected() != null || kind == ChangeKind.PATCH || kind == ChangeKind.HOTFIX;
        requirements
                .require(
                        said,
                        CatalogRule.DEVICE_CHANGE_NOT_STATED,
                        "a %s says what of the device changed against %s: SAFETY, PERFORMANCE, INTENDED_USE,"
                                        .formatted(kind, before.version())
                                + " DATA_INTERPRETATION, or an empty list",
                        "description.udi.affected")
                .require(
                        kind != ChangeKind.PATCH || changed.isEmpty(),
                        CatalogRule.PATCH_CHANGES_DEVICE,
                        "a PATCH changes neither safety, performance, intended use nor interpretation, and here changed %s"
                                .formatted(changed),
                        "a version registered as MINOR or MAJOR, with a UDI-DI of its own");
        if (kind == ChangeKind.PATCH || (kind == ChangeKind.HOTFIX && changed.isEmpty())) {
            requirements.require(
                    stated.deviceIdentifier().equals(before.udi().deviceIdentifier()),
                    CatalogRule.DEVICE_IDENTIFIER_KEPT,
                    "a %s is a minor revision and keeps UDI-DI %s of version %s"
                            .formatted(kind, before.udi().deviceIdentifier(), before.version()),
                    "the same UDI-DI with another UDI-PI");
        } else if (!changed.isEmpty()) {
            requireNew(requirements, changed);
        }
    }

    private void requireNew(Requirements requirements, Set<ImpactArea> changed) {
        others.stream()
                .filter(other -> other.udi().deviceIdentifier().equals(stated.deviceIdentifier()))
                .findFirst()
                .ifPresent(other -> requirements.require(
                        false,
                        CatalogRule.NEW_DEVICE_IDENTIFIER_NEEDED,
                        "%s changed, so it needs a UDI-DI of its own; %s is that of version %s"
                                .formatted(changed, stated.deviceIdentifier(), other.version()),
                        "a UDI-DI that the issuing entity assigned to this version"));
    }

    /// What is said to have changed, and the intended use where its words differ.
    private Set<ImpactArea> changed(Other before) {
        var changed = EnumSet.noneOf(ImpactArea.class);
        Optional.ofNullable(stated.affected()).orElse(List.of()).stream()
                .filter(ImpactArea::makesAnotherDevice)
                .forEach(changed::add);
        if (!before.intendedUse().equals(command.description().statements().intendedUse())) {
            changed.add(ImpactArea.INTENDED_USE);
        }
        return changed;
    }

    private boolean isOtherRevision(DeviceIdentification other) {
        var own = stated.productionIdentifier();
        return own != null && !own.equals(other.productionIdentifier());
    }
}

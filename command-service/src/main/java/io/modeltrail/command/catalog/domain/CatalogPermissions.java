package io.modeltrail.command.catalog.domain;

import static io.modeltrail.command.domain.Role.CLINICAL_REVIEWER;
import static io.modeltrail.command.domain.Role.ML_ENGINEER;
import static io.modeltrail.command.domain.Role.REGULATORY_AFFAIRS;
import static io.modeltrail.command.domain.Role.RELEASE_OPERATOR;
import static io.modeltrail.command.domain.Role.SERVICE;

import io.modeltrail.command.domain.Access;
import io.modeltrail.events.catalog.DossierCommand;
import io.modeltrail.events.catalog.DossierCommand.ApproveDocument;
import io.modeltrail.events.catalog.DossierCommand.AttachDocument;
import io.modeltrail.events.catalog.DossierCommand.CheckArtifact;
import io.modeltrail.events.catalog.DossierCommand.CompareVersions;
import io.modeltrail.events.catalog.DossierCommand.DescribeVersion;
import io.modeltrail.events.catalog.DossierCommand.RecordMetrics;
import io.modeltrail.events.catalog.DriftCommand;
import io.modeltrail.events.catalog.EvidenceCommand;
import io.modeltrail.events.catalog.ModelCommand;
import io.modeltrail.events.catalog.ModelCommand.EndAliasesOf;
import io.modeltrail.events.catalog.ModelCommand.MoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.ProtectModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RegisterModel;
import io.modeltrail.events.catalog.ModelCommand.RemoveModelAlias;
import io.modeltrail.events.catalog.ModelCommand.RetireModel;
import io.modeltrail.events.catalog.ModelCommand.UnprotectModelAlias;
import io.modeltrail.events.catalog.ModelVersionCommand;
import io.modeltrail.events.catalog.ModelVersionCommand.ApproveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.ArchiveModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.RegisterModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.SuspendModelVersion;
import io.modeltrail.events.catalog.ModelVersionCommand.WithdrawModelVersion;
import io.modeltrail.events.catalog.PhaseCommand;
import io.modeltrail.events.catalog.SafetyUpdateCommand.EndSafetyUpdates;
import io.modeltrail.events.catalog.SafetyUpdateCommand.IssueSafetyUpdate;
import io.modeltrail.events.catalog.SafetyUpdateCommand.OweSafetyUpdate;

/// Who may do what in the catalog.
public final class CatalogPermissions {

    private CatalogPermissions() {}

    public static Access of(ModelCommand command) {
        return switch (command) {
            case RegisterModel _ -> Access.of(ML_ENGINEER);
            case MoveModelAlias _, RemoveModelAlias _ ->
                Access.of(ML_ENGINEER, RELEASE_OPERATOR).andRegulated();
            case ProtectModelAlias _ ->
                Access.of(REGULATORY_AFFAIRS, RELEASE_OPERATOR).andRegulated();
            case UnprotectModelAlias _, RetireModel _ ->
                Access.of(REGULATORY_AFFAIRS).andRegulated();
            case EndAliasesOf _, OweSafetyUpdate _ -> Access.alongside();
            case IssueSafetyUpdate _, EndSafetyUpdates _ ->
                Access.of(REGULATORY_AFFAIRS).andRegulated();
        };
    }

    public static Access of(ModelVersionCommand command) {
        return switch (command) {
            case RegisterModelVersion _ -> Access.of(ML_ENGINEER).andRegulated();
            case ApproveModelVersion _ -> Access.of(CLINICAL_REVIEWER).andSigned();
            case SuspendModelVersion _ ->
                Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS).andRegulated();
            case WithdrawModelVersion _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
            case ArchiveModelVersion _ ->
                Access.of(ML_ENGINEER, REGULATORY_AFFAIRS).andRegulated();
            case PhaseCommand _ -> Access.of(REGULATORY_AFFAIRS).andRegulated();
            case DossierCommand filing -> of(filing);
            case EvidenceCommand _ -> Access.alongside();
            case DriftCommand _ -> Access.of(SERVICE);
        };
    }

    private static Access of(DossierCommand command) {
        return switch (command) {
            case DescribeVersion _ -> Access.of(ML_ENGINEER, REGULATORY_AFFAIRS).andRegulated();
            case RecordMetrics _, CheckArtifact _ -> Access.of(ML_ENGINEER, REGULATORY_AFFAIRS, SERVICE);
            case CompareVersions _ -> Access.of(ML_ENGINEER, CLINICAL_REVIEWER, SERVICE);
            case AttachDocument _ -> Access.of(ML_ENGINEER, CLINICAL_REVIEWER, REGULATORY_AFFAIRS);
            case ApproveDocument _ ->
                Access.of(CLINICAL_REVIEWER, REGULATORY_AFFAIRS).andSigned();
        };
    }
}

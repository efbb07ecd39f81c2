package io.modeltrail.query.catalog;

import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.FdaClass;
import io.modeltrail.events.catalog.Phase;
import io.modeltrail.events.catalog.SoftwareSafetyClass;
import io.modeltrail.events.dossier.ComplianceLevel;
import io.modeltrail.query.filter.Field.Here;
import io.modeltrail.query.filter.Field.There;
import io.modeltrail.query.filter.Fields;
import io.modeltrail.query.filter.Kind;
import io.modeltrail.query.filter.Kind.Digest;
import io.modeltrail.query.filter.Kind.Figure;
import io.modeltrail.query.filter.Kind.Moment;
import io.modeltrail.query.filter.Kind.Text;
import io.modeltrail.query.filter.Kind.VersionNumber;
import io.modeltrail.query.filter.Kind.Word;
import java.util.List;
import java.util.Optional;

/// What filters may name. Fields are called as in the answers, where they stand at the top of them.
public final class SearchFields {

    static final Fields MODELS = new Fields("models")
            .with("model", new Text(), new Here("t.model"))
            .with("owner", new Text(), new Here("t.owner"))
            .with("intendedUse", new Text(), new Here("t.intended_use"))
            .with("alias", new Text(), beside("model_alias", "name", "x.model = t.model and x.version is not null"))
            .with("registeredAt", new Moment(), new Here("t.registered_at"))
            .with("retiredAt", new Moment(), new Here("cast(t.retired ->> 'at' as timestamptz)"));

    public static final Fields VERSIONS = new Fields("versions")
            .with("model", new Text(), new Here("t.model"))
            .with("version", new VersionNumber(), new Here("t.number"))
            .with("kind", Kind.word(ChangeKind.values()), new Here("t.kind"))
            .with("phase", Kind.word(Phase.values()), new Here("t.phase"))
            .with("complianceLevel", Kind.rank(ComplianceLevel.values()), new Here("t.compliance_level"))
            .with(
                    "state",
                    new Word(List.of("REGISTERED", "APPROVED", "SUSPENDED", "WITHDRAWN", "ARCHIVED")),
                    new Here("t.state"))
            .with("intendedUse", new Text(), trait("intended_use"))
            .with("owner", new Text(), beside("model", "owner", "x.model = t.model"))
            .with("alias", new Text(), ofVersion("model_alias", "name"))
            .with("registeredBy", new Text(), new Here("t.registered_by"))
            .with("registeredAt", new Moment(), new Here("t.registered_at"))
            .with("changedAt", new Moment(), new Here("t.changed_at"))
            .with("artifact.uri", new Text(), new Here("t.artifact_uri"))
            .with("artifact.digest", new Digest(), trait("artifact_digest"))
            .with("framework.name", new Text(), trait("framework"))
            .with("framework.version", new Text(), trait("framework_version"))
            .with("device.fda", Kind.rank(FdaClass.values()), trait("fda_class"))
            .with("device.eu", Kind.rank(EuClass.values()), trait("eu_class"))
            .with("device.software", Kind.rank(SoftwareSafetyClass.values()), trait("software_class"))
            .with("udi", new Text(), trait("udi_di"))
            .digests("dataset", trait("datasets"))
            .family("metrics", new Figure(), SearchFields::metric);

    private SearchFields() {}

    private static There beside(String table, String column, String tie) {
        return new There(table, tie, column, Optional.empty());
    }

    private static There ofVersion(String table, String column) {
        return beside(table, column, "x.model = t.model and x.version = t.version");
    }

    private static There trait(String column) {
        return ofVersion("version_traits", column);
    }

    private static There metric(String name) {
        return new There("version_metric", "x.model = t.model and x.version = t.version", "value", Optional.of(name));
    }
}

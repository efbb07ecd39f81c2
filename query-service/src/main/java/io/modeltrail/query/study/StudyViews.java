package io.modeltrail.query.study;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Studies as JSON, as of a position.
final class StudyViews {

    private static final String STUDY = """
            json_strip_nulls(json_build_object(
                'studyId', study_id, 'studyType', study_type, 'model', model, 'version', version, 'state', state,
                'verdict', verdict, 'protocols', protocols, 'protocolDigest', protocol_digest, 'plannedBy', planned_by,
                'requiredCases', required_cases, 'irbApprovals', irb_approvals, 'tests', tests, 'enrolments', enrolments,
                'results', results, 'adverseEvents', adverse_events, 'resolutions', resolutions, 'analyses', analyses,
                'conclusion', conclusion, 'overrides', overrides, 'termination', termination, 'reports', reports,
                'plannedAt', view.iso(planned_at), 'startedAt', view.iso(started_at),
                'changedAt', view.iso(changed_at), 'finishedAt', view.iso(finished_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private StudyViews() {}

    /// Which studies; what is empty does not restrict.
    record Wanted(String model, String version, String type, String state) {}

    private record Named(String name, String json) {}

    static Optional<Item> study(Snapshot snapshot, String studyId) {
        return snapshot.held("study", STUDY, "study_id = :id", Map.of("id", studyId)).stream()
                .findFirst();
    }

    /// In order of id, those after `after`.
    static Page studies(Snapshot snapshot, Wanted wanted, String after, int limit) {
        var found = snapshot.sql("""
                        select study_id, %s from {study}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and study_id > :after and (:model = '' or model = :model)
                          and (:version = '' or version = :version) and (:type = '' or study_type = :type)
                          and (:state = '' or state = :state)
                        order by study_id limit :limit
                        """.formatted(STUDY))
                .param("after", after)
                .param("model", wanted.model())
                .param("version", wanted.version())
                .param("type", wanted.type())
                .param("state", wanted.state())
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}

package io.modeltrail.query.compliance;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import io.modeltrail.query.reading.Snapshot.Item;
import java.util.Map;
import java.util.Optional;

/// Submissions as JSON, as of a position.
final class SubmissionViews {

    private static final String SUBMISSION = """
            json_strip_nulls(json_build_object(
                'submissionId', submission_id, 'model', model, 'version', version, 'authority', authority,
                'submissionType', submission_type, 'state', state, 'package', package, 'filing', filing,
                'questions', questions, 'decision', decision, 'withdrawal', withdrawal, 'openedBy', opened_by,
                'openedAt', view.iso(opened_at), 'changedAt', view.iso(changed_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private SubmissionViews() {}

    /// Which submissions; what is empty does not restrict.
    record Wanted(String model, String version, String authority, String state) {}

    private record Named(String name, String json) {}

    static Optional<Item> submission(Snapshot snapshot, String submissionId) {
        return snapshot.held("submission", SUBMISSION, "submission_id = :id", Map.of("id", submissionId)).stream()
                .findFirst();
    }

    /// In order of id, those after `after`.
    static Page submissions(Snapshot snapshot, Wanted wanted, String after, int limit) {
        var found = snapshot.sql("""
                        select submission_id, %s from {submission}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and submission_id > :after and (:model = '' or model = :model)
                          and (:version = '' or version = :version) and (:authority = '' or authority = :authority)
                          and (:state = '' or state = :state)
                        order by submission_id limit :limit
                        """.formatted(SUBMISSION))
                .param("after", after)
                .param("model", wanted.model())
                .param("version", wanted.version())
                .param("authority", wanted.authority())
                .param("state", wanted.state())
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}

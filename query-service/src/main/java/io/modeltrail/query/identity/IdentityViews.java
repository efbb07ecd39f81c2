package io.modeltrail.query.identity;

import io.modeltrail.query.reading.Answers.Page;
import io.modeltrail.query.reading.Snapshot;
import java.util.Map;

/// Identities as JSON, as of a position.
final class IdentityViews {

    private static final String IDENTITY = """
            json_strip_nulls(json_build_object(
                'identity', identity, 'printedName', printed_name, 'service', service, 'blocked', blocked,
                'roles', roles, 'delegations', delegations, 'changedAt', view.iso(changed_at),
                'streamVersion', stream_version, 'position', valid_from))
            """;

    private IdentityViews() {}

    private record Named(String name, String json) {}

    static boolean isBlocked(Snapshot snapshot, String identity) {
        return !snapshot.held(
                        "identity",
                        "'true'",
                        "identity = :identity and blocked is not null",
                        Map.of("identity", identity))
                .isEmpty();
    }

    /// In order of identity, those after `after`; an empty identity does not restrict.
    static Page identities(Snapshot snapshot, String identity, String after, int limit) {
        var found = snapshot.sql("""
                        select identity, %s from {identity}
                        where valid_from <= :position and (valid_to is null or valid_to > :position)
                          and identity > :after and (:identity = '' or identity = :identity)
                        order by identity limit :limit
                        """.formatted(IDENTITY))
                .param("after", after)
                .param("identity", identity)
                .param("limit", limit + 1)
                .query((row, _) -> new Named(row.getString(1), row.getString(2)))
                .list();
        return Page.of(found, limit, Named::json, Named::name);
    }
}

package io.modeltrail.query.statistics;

import io.modeltrail.events.Streams;
import io.modeltrail.events.wire.Topics;
import io.modeltrail.query.database.QueryDatabase;
import java.util.List;
import java.util.Optional;

/// The latest health window of each version and the latest comparison of each rollout, as stored.
public final class LatestStatistics {

    /// Stands for the rollout of observations that belong to none.
    public static final String LIVE = "live";

    private final QueryDatabase database;

    public LatestStatistics(QueryDatabase database) {
        this.database = database;
    }

    /// One JSON document a version, in order of version.
    public List<String> healthWindows(String rolloutId) {
        return documents(Topics.HEALTH_WINDOWS, rolloutId);
    }

    public Optional<String> comparison(String rolloutId) {
        return documents(Topics.EXPERIMENT_STATISTICS, rolloutId).stream().findFirst();
    }

    /// The latest readout of the running analysis of an experiment.
    public Optional<String> readout(String experimentId) {
        return documents(Topics.EXPERIMENT_STATISTICS, Streams.experiment(experimentId)).stream()
                .findFirst();
    }

    private List<String> documents(String topic, String rolloutId) {
        return database.jdbc()
                .sql("select document from view.latest_statistic where rollout_id = ? and topic = ? order by key")
                .params(rolloutId, topic)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a version comes from: the version it was made from, the data and the code (`code` is a commit or its address).
public record Lineage(
        @Nullable String parentVersion,
        List<Dataset> datasets,
        @Nullable String code) {
    public Lineage {
        if (parentVersion != null) {
            Version.parse(parentVersion, "parentVersion");
        }
        datasets = List.copyOf(Required.present(datasets, "datasets"));
        if (code != null) {
            Required.text(code, "code");
        }
        var tested = digests(datasets, true);
        tested.retainAll(digests(datasets, false));
        Required.that(tested.isEmpty(), "datasets", "must not test on what was trained or tuned on: " + tested);
    }

    private static HashSet<String> digests(List<Dataset> datasets, boolean test) {
        return datasets.stream()
                .filter(dataset -> (dataset.use() == DatasetUse.TEST) == test)
                .map(Dataset::digest)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

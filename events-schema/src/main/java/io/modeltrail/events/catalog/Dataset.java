package io.modeltrail.events.catalog;

import io.modeltrail.events.Required;

/// A data set with the digest that pins it.
public record Dataset(String datasetId, String digest, DatasetUse use) {
    public Dataset {
        Required.name(datasetId, "datasetId");
        Required.sha256(digest, "digest");
        Required.present(use, "use");
    }
}

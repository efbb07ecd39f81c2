package io.modeltrail.command.study.results;

import io.modeltrail.command.document.DocumentStore;
import io.modeltrail.command.document.DocumentTooLarge;
import io.modeltrail.command.domain.Rejection;
import io.modeltrail.command.study.domain.StudyRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Stores what was computed, and gives its digest. How large an analysis becomes follows from its plan, so one that no
/// document holds is refused to whoever asked for it.
final class AnalysisStore {

    private AnalysisStore() {}

    static String store(DocumentStore documents, String canonicalJson) throws IOException {
        var json = canonicalJson.getBytes(StandardCharsets.UTF_8);
        try {
            return documents
                    .store(new ByteArrayInputStream(json), "application/json", "modeltrail")
                    .document()
                    .digest();
        } catch (DocumentTooLarge large) {
            throw new Rejection(
                    StudyRule.ANALYSIS_TOO_LARGE,
                    "the analysis comes to %d bytes, and %s".formatted(json.length, large.getMessage()),
                    "a plan with fewer subgroups, or a larger modeltrail.documents.max-size");
        }
    }
}

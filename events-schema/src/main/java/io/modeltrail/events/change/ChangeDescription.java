package io.modeltrail.events.change;

import io.modeltrail.events.Required;
import java.util.List;

/// What is to change, why, how it is taken back, and the documents it touches.
public record ChangeDescription(String what, String why, String rollback, List<AffectedDocument> documents) {
    public ChangeDescription {
        Required.text(what, "description.what");
        Required.text(why, "description.why");
        Required.text(rollback, "description.rollback");
        documents = List.copyOf(Required.present(documents, "description.documents"));
        Required.that(
                documents.stream().distinct().count() == documents.size(),
                "description.documents",
                "must name each document once");
    }
}

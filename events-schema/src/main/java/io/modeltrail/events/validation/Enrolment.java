package io.modeltrail.events.validation;

import io.modeltrail.events.Required;
import java.util.List;

/// How subjects came into a study at one site: of those screened, whoever was not excluded is enrolled (STARD 2015,
/// 19).
public record Enrolment(String site, long screened, List<Exclusion> excluded) {
    public Enrolment {
        Required.name(site, "enrolment.site");
        Required.that(screened >= 1, "enrolment.screened", "must be at least 1");
        excluded = List.copyOf(Required.present(excluded, "enrolment.excluded"));
        Required.that(excluded.size() <= 50, "enrolment.excluded", "must be at most 50 reasons");
        Required.that(
                excluded.stream().mapToLong(Exclusion::subjects).sum() <= screened,
                "enrolment.excluded",
                "cannot be more than were screened");
    }

    public long enrolled() {
        return screened - excluded.stream().mapToLong(Exclusion::subjects).sum();
    }
}

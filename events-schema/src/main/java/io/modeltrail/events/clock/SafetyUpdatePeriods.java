package io.modeltrail.events.clock;

import io.modeltrail.events.catalog.EuClass;
import io.modeltrail.events.catalog.OwedSafetyUpdate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How often a safety update is due, by class, from a data file with an edition. A report is due when its period is
/// over: guidance allows some weeks for writing it (MDCG 2022-21), the article does not, and early harms nobody.
public final class SafetyUpdatePeriods {

    private static final Data CURRENT = ClockData.readFile("safety-updates-2026.1", Data.class);

    private SafetyUpdatePeriods() {}

    private record Data(String edition, String rule, List<Period> periods) {}

    private record Period(EuClass euClass, int months) {}

    /// What is owed for the period that begins on `from`. A class without a period owes nothing.
    public static Optional<OwedSafetyUpdate> after(EuClass euClass, LocalDate from) {
        return months(euClass).map(months -> owed(euClass, from, from.plusMonths(months)));
    }

    /// The same of a device that has been on the market since `from`: what fell due before `today` is not claimed, as
    /// the log knows nothing of that time.
    public static Optional<OwedSafetyUpdate> of(EuClass euClass, LocalDate from, LocalDate today) {
        return months(euClass).map(months -> {
            long past = 0;
            while (from.plusMonths((past + 1) * months).isBefore(today)) {
                past++;
            }
            return owed(euClass, from.plusMonths(past * months), from.plusMonths((past + 1) * months));
        });
    }

    private static Optional<Integer> months(EuClass euClass) {
        return CURRENT.periods().stream()
                .filter(period -> period.euClass() == euClass)
                .map(Period::months)
                .findFirst();
    }

    private static OwedSafetyUpdate owed(EuClass euClass, LocalDate from, LocalDate dueOn) {
        return new OwedSafetyUpdate(euClass, CURRENT.rule(), CURRENT.edition(), from, dueOn);
    }
}

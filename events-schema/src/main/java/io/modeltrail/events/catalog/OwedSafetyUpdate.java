package io.modeltrail.events.catalog;

import java.time.LocalDate;

/// A report that is due by the end of `dueOn`, with all that the day was computed from: the class, the rule, the
/// edition of the data and the day from which the period counts.
public record OwedSafetyUpdate(EuClass euClass, String rule, String edition, LocalDate from, LocalDate dueOn) {}

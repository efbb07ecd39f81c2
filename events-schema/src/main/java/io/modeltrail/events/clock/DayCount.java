package io.modeltrail.events.clock;

/// Which days a period counts.
enum DayCount {
    CALENDAR_DAYS,
    /// Days on which the market's authority works.
    WORK_DAYS
}

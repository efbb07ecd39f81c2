package io.modeltrail.events.clock;

/// How long a clock runs: so many days after the day on which it starts, with a reminder some calendar days before.
record Period(RegulatoryClock clock, Regime regime, String rule, int days, DayCount counted, int remindDaysBefore) {
    Period {
        if (days < 1 || remindDaysBefore < 1) {
            throw new IllegalArgumentException("clock %s needs at least one day".formatted(clock));
        }
    }
}

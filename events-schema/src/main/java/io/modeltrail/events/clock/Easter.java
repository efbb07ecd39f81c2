package io.modeltrail.events.clock;

import java.time.LocalDate;

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 2nd edition, chapter 8).
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}

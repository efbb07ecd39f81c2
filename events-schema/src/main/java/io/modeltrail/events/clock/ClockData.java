package io.modeltrail.events.clock;

import io.modeltrail.events.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The data files of one edition. A new edition is a new set of files; what has started keeps what it started with, as
/// its event holds every figure.
final class ClockData {

    private static final String FOLDER = "/calendars/";
    private static final String EDITION = "2026.1";
    private static final List<String> CALENDARS = List.of("US-FEDERAL", "DE-NATIONAL", "FR-NATIONAL");

    static final ClockData CURRENT = new ClockData(EDITION);

    private final String edition;
    private final Map<RegulatoryClock, Period> periods;
    private final Map<String, Market> markets;
    private final Map<String, WorkCalendar> calendars;

    private ClockData(String edition) {
        this.edition = edition;
        this.periods = by(read("periods", Periods.class).periods(), Period::clock);
        this.markets = by(read("markets", Markets.class).markets(), Market::code);
        this.calendars = CALENDARS.stream()
                .map(name -> read(name, WorkCalendar.class))
                .collect(Collectors.toUnmodifiableMap(WorkCalendar::id, Function.identity()));
    }

    private record Periods(String edition, List<Period> periods) {}

    private record Markets(String edition, List<Market> markets) {}

    String edition() {
        return edition;
    }

    Map<RegulatoryClock, Period> periods() {
        return periods;
    }

    Map<String, Market> markets() {
        return markets;
    }

    Map<String, WorkCalendar> calendars() {
        return calendars;
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private <T> T read(String name, Class<T> type) {
        return readFile(name + "-" + edition, type);
    }

    /// A data file of this release, with its edition in its name.
    static <T> T readFile(String name, Class<T> type) {
        var file = FOLDER + name + ".json";
        try (var in = ClockData.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + file + " is missing");
            }
            return Json.strict().readValue(in, type);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}

package io.modeltrail.query.report;

import io.modeltrail.events.signing.Signature;
import java.util.List;
import java.util.OptionalDouble;

/// One piece of a report's content.
public sealed interface Block {

    /// A paragraph. A `warning` is set apart from the others.
    record Prose(String text, boolean warning) implements Block {
        public static Prose of(String text) {
            return new Prose(text, false);
        }
    }

    /// Names and values below each other.
    record Facts(List<Report.Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// Points, in order.
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /// Rows of as many cells as there are columns.
    record Table(List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of %d cells does not fit %d columns".formatted(row.size(), columns.size()));
                }
            }
        }
    }

    /// Estimates with their intervals, drawn on one scale from `least` to `most`, as numbers and as bars.
    record Intervals(String measure, double least, double most, List<Interval> intervals) implements Block {
        public Intervals {
            intervals = List.copyOf(intervals);
            if (!(least < most)) {
                throw new IllegalArgumentException("a scale goes from less to more, not from " + least + " to " + most);
            }
        }

        /// `limit` is what a bound is held against, where there is one; `note` is for people.
        public record Interval(
                String label, double value, double lower, double upper, long n, OptionalDouble limit, String note) {}
    }

    /// Electronic signatures with printed name, time and meaning. `of` says what each was given for.
    record Signatures(List<Signed> signatures) implements Block {
        public Signatures {
            signatures = List.copyOf(signatures);
        }

        public record Signed(String of, Signature signature) {}
    }
}

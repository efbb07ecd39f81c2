package io.modeltrail.events.drift;

import io.modeltrail.events.Required;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may be watched for drift, by name.
public final class DriftSignal {

    public static final String SCORE = "score";

    /// Truth less score.
    public static final String RESIDUAL = "residual";

    /// Stands before the name of a metric.
    public static final String INPUT = "input:";

    private static final Pattern METRIC = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private DriftSignal() {}

    /// A metric whose name is none cannot be watched.
    public static boolean isMetric(String name) {
        return METRIC.matcher(name).matches();
    }

    public static String checked(@Nullable String signal, String field) {
        String present = Required.present(signal, field);
        Required.that(
                present.equals(SCORE)
                        || present.equals(RESIDUAL)
                        || (present.startsWith(INPUT) && isMetric(present.substring(INPUT.length()))),
                field,
                "must be score, residual, or input: and the name of a metric");
        return present;
    }
}

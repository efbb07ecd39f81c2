package io.modeltrail.stats.experiment;

import io.modeltrail.stats.binary.BinaryReader;
import io.modeltrail.stats.binary.BinaryWriter;
import org.jspecify.annotations.Nullable;

/// That a prediction takes part in an experiment, and in which cell; kept with the prediction until its label comes.
///
/// @param covariate in millionths; null where it is not known
public record Exposure(
        String experimentId,
        String subject,
        Cell cell,
        @Nullable Long covariate) {
    public void write(BinaryWriter to) {
        Long known = covariate;
        to.text(experimentId).text(subject);
        cell.write(to);
        to.flag(known != null).number(known == null ? 0 : known);
    }

    public static Exposure read(BinaryReader from) {
        String experiment = from.text();
        String subject = from.text();
        Cell cell = Cell.read(from);
        boolean known = Boolean.TRUE.equals(from.flag());
        long covariate = from.number();
        return new Exposure(experiment, subject, cell, known ? (Long) covariate : null);
    }
}

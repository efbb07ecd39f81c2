package io.modeltrail.stats.sequential;

import io.modeltrail.stats.distribution.Normal;

/// Where a group-sequential statistic stands under the null hypothesis if no boundary has been crossed up to some
/// stage: its density on nodes of a quadrature. Armitage, McPherson and Rowe (1969) JRSS A 132:235; Jennison and
/// Turnbull (2000) chapter 19, here with Gauss-Legendre panels as narrow as what they must resolve.
final class StageDensity {
    /// Nothing is left beyond this many standard deviations.
    private static final double FAR = 38;
    /// The open side of a one-sided test needs less: what lies there hardly ever crosses.
    private static final double OPEN = -12;

    /// Steps longer than this many standard deviations happen with probability 1e-44.
    private static final double BAND = 14;

    private static final double[] NODES = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096
    };

    private final double information;
    private final int sides;
    private final double[] z;
    private final double[] mass;

    private StageDensity(double information, int sides, double[] z, double[] mass) {
        this.information = information;
        this.sides = sides;
        this.z = z;
        this.mass = mass;
    }

    /// Before the first stage: all mass at zero information.
    static StageDensity start(int sides) {
        return new StageDensity(0, sides, new double[] {0}, new double[] {1});
    }

    /// The probability that a boundary is first crossed at the next stage, of the given information.
    double crossing(double next, double boundary) {
        double drift = Math.sqrt(information / next);
        double spread = spread(next);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double above = Normal.survival((boundary - z[i] * drift) / spread);
            double below = sides == 2 ? Normal.survival((boundary + z[i] * drift) / spread) : 0;
            sum += mass[i] * (above + below);
        }
        return sum;
    }

    /// The density after the next stage, its boundary not crossed; `after` is the stage beyond, which its nodes must
    /// resolve too.
    StageDensity continued(double next, double boundary, double after) {
        double top = Math.min(boundary, FAR);
        double bottom = sides == 2 ? -top : Math.min(OPEN, top - 1);
        double spread = spread(next);
        double resolution = Math.min(spread, Math.sqrt((after - next) / after));
        int panels = Math.max(1, (int) Math.ceil((top - bottom) / (2 * resolution)));
        double half = (top - bottom) / panels / 2;
        var places = new double[panels * 2 * NODES.length];
        var masses = new double[places.length];
        int from = 0;
        double drift = Math.sqrt(information / next);
        for (int i = 0; i < places.length; i++) {
            int node = i % (2 * NODES.length);
            boolean left = node < NODES.length;
            int index = left ? NODES.length - 1 - node : node - NODES.length;
            double centre = bottom + (2 * (i / (2 * NODES.length)) + 1) * half;
            places[i] = centre + half * (left ? -NODES[index] : NODES[index]);
            // What lies farther away than this contributes nothing to any node from here on.
            while (from < z.length && (places[i] - z[from] * drift) / spread > BAND) {
                from++;
            }
            masses[i] = half * WEIGHTS[index] * density(places[i], from, drift, spread);
        }
        return new StageDensity(next, sides, places, masses);
    }

    private double density(double place, int from, double drift, double spread) {
        double sum = 0;
        for (int i = from; i < z.length; i++) {
            double distance = (place - z[i] * drift) / spread;
            if (distance < -BAND) {
                break;
            }
            sum += mass[i] * StrictMath.exp(-distance * distance / 2);
        }
        return sum / (spread * Math.sqrt(2 * Math.PI));
    }

    /// Standard deviation of the next statistic given this one.
    private double spread(double next) {
        return Math.sqrt((next - information) / next);
    }
}

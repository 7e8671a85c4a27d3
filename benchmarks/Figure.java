import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One measured figure of both builds: the rates of each round, per pair of servers.
class Figure {
    /// Smaller differences are not reported.
    private static final double LEAST_DIFFERENCE = 0.05;

    private final String name;
    private final List<List<double[]>> pairs = new ArrayList<>();

    Figure(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void startPair() {
        pairs.add(new ArrayList<>());
    }

    void addRound(double[] rates) {
        pairs.getLast().add(rates);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// Median rate of one build over all rounds.
    double medianRate(int build) {
        return median(pairs.stream().flatMap(List::stream).mapToDouble(rates -> rates[build]).toArray());
    }

    /// B / A of every round, ascending.
    double[] roundRatios() {
        return pairs.stream().flatMap(List::stream).mapToDouble(Figure::ratio).sorted().toArray();
    }

    /// Median B / A of each pair of servers.
    double[] pairRatios() {
        return pairs.stream().mapToDouble(rounds -> median(rounds.stream().mapToDouble(Figure::ratio).toArray())).toArray();
    }

    private static double ratio(double[] rates) {
        return rates[1] / rates[0];
    }

    double ratio() {
        return median(pairRatios());
    }

    /// Whether the ratios of all pairs are on one side of 1, and the difference is larger than that between the pairs.
    boolean isBeyondNoise() {
        var ratios = pairRatios();
        Arrays.sort(ratios);
        var lowest = ratios[0];
        var highest = ratios[ratios.length - 1];
        var noise = Math.max(LEAST_DIFFERENCE, highest - lowest);
        return (lowest > 1 || highest < 1) && Math.abs(ratio() - 1) > noise;
    }

    String verdict() {
        if (!isBeyondNoise()) return "within noise";
        return ratio() > 1 ? "B is faster" : "B is slower";
    }
}

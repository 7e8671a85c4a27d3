import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/// Prints the result table of a comparison and its one-line verdict.
final class Report {
    private Report() {}

    static void print(Collection<Figure> figures) {
        System.out.printf("%n%-26s %9s %9s %6s %6s %6s  %-14s %s%n", "median of the rounds", "A", "B", "B/A",
                "min", "max", "", "B/A of each pair");
        for (var figure : figures) {
            var ratios = figure.roundRatios();
            System.out.printf("%-26s %,9.0f %,9.0f %6.2f %6.2f %6.2f  %-14s %s%n", figure.name(),
                    figure.medianRate(0), figure.medianRate(1), figure.ratio(), ratios[0], ratios[ratios.length - 1],
                    figure.verdict(), pairs(figure));
        }
        System.out.println("\nVerdict: " + verdict(figures));
    }

    private static String pairs(Figure figure) {
        return Arrays.stream(figure.pairRatios()).mapToObj("%.2f"::formatted).collect(Collectors.joining(" "));
    }

    private static String verdict(Collection<Figure> figures) {
        var beyond = figures.stream()
                .filter(Figure::isBeyondNoise)
                .map(figure -> "%s (%s, %.2f)".formatted(figure.verdict(), figure.name().replaceAll(",.*", ""), figure.ratio()))
                .toList();
        if (beyond.isEmpty()) return "no difference beyond the noise.";
        return String.join("; ", beyond) + (beyond.size() < figures.size() ? "; the rest is within the noise." : ".");
    }
}

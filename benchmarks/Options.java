import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line of `benchmarks/compare`.
record Options(List<Jar> jars, Plan plan, boolean quick) {
    private static final String USAGE = """
            usage: benchmarks/compare [--quick] [OPTIONS] JAR1[=NAMES] JAR2[=NAMES]
              --quick        a first look in some minutes, with C1 alone:
                             --listings 8000 --pairs 4 --rounds 3 --seconds 1
              --listings N   how many parts each server holds (20000)
              --pairs N      how often both builds are started anew (5, at least 3)
              --rounds N     how often each is measured then (5)
              --seconds N    how long each measurement takes (3)
            NAMES is a file of benchmarks/api-names; without it the file that matches the build's API is taken.""";

    /// Amount and duration of the measurements.
    record Plan(int listings, int pairs, int rounds, int seconds) {
        static final Plan DEFAULT = new Plan(20_000, 5, 5, 3);
        static final Plan QUICK = new Plan(8_000, 4, 3, 1);

        Plan with(String option, int value) {
            return switch (option) {
                case "--listings" -> new Plan(value, pairs, rounds, seconds);
                case "--pairs" -> new Plan(listings, value, rounds, seconds);
                case "--rounds" -> new Plan(listings, pairs, value, seconds);
                case "--seconds" -> new Plan(listings, pairs, rounds, value);
                default -> throw exit(USAGE);
            };
        }
    }

    /// The jar of a build, and its names file if one was given.
    record Jar(Path file, Optional<Path> names) {
        static Jar parse(String argument) {
            var parts = argument.split("=", 2);
            return new Jar(existing(parts[0]), parts.length < 2 ? Optional.empty() : Optional.of(existing(parts[1])));
        }
    }

    static Options parse(String[] arguments) {
        var jars = new ArrayList<Jar>();
        var quick = List.of(arguments).contains("--quick");
        var plan = quick ? Plan.QUICK : Plan.DEFAULT;
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at];
            if (argument.equals("--quick")) continue;
            if (argument.startsWith("-")) plan = plan.with(argument, number(arguments, ++at));
            else jars.add(Jar.parse(argument));
        }
        if (jars.size() != 2 || plan.pairs < 3 || plan.listings < (plan.rounds + 1) * 100) throw exit(USAGE);
        return new Options(jars, plan, quick);
    }

    private static int number(String[] arguments, int at) {
        if (at >= arguments.length || !arguments[at].matches("[1-9]\\d{0,6}")) throw exit(USAGE);
        return Integer.parseInt(arguments[at]);
    }

    private static Path existing(String file) {
        if (!Files.isRegularFile(Path.of(file))) throw exit("There is no file " + file + "\n" + USAGE);
        return Path.of(file);
    }

    private static Error exit(String message) {
        System.err.println(message);
        System.exit(2);
        return new AssertionError();
    }
}

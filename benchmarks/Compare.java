import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compares two builds of the program in one run; started by `benchmarks/compare`. It starts several pairs of servers,
/// one of each build, and measures the two alternately. docs/performance.md explains the figures.
public class Compare {
    private static final int CONNECTIONS = 16;
    /// About the rate of two processors, so that a round of buying takes about as long as a round of reading.
    private static final int CHECKOUTS_A_SECOND = 200;
    private static final int WARM_UPS = 1;
    /// Reads reach full speed only after compilation. C1 is done in seconds.
    private static final int READING_WARM_UPS = 8;
    private static final int QUICK_READING_WARM_UPS = 3;

    private final Options options;
    private final Options.Plan plan;
    private final Path work;
    private final Figure search = new Figure("search, requests/s");
    private final Figure byId = new Figure("listing by id, requests/s");
    private final Figure buying = new Figure("buying, checkouts/s");
    private final Figure imports = new Figure("import, rows/s");

    interface Measurement {
        double rate(Build build, int round) throws Exception;
    }

    private Compare(Options options, Path work) {
        this.options = options;
        this.plan = options.plan();
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException {
        var options = Options.parse(arguments);
        var work = Files.createTempDirectory("reemploi-compare");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(work)));
        try {
            new Compare(options, work).run();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void cleanUp(Path work) {
        try {
            Build.stopAll();
            Build.delete(work);
        } catch (IOException | InterruptedException e) {
            System.err.println("Not removed: " + work + " (" + e + ")");
        }
    }

    private void run() throws Exception {
        System.out.printf("%,d listings, %d pairs of servers, %d rounds of %d s, %d connections%s%n", plan.listings(),
                plan.pairs(), plan.rounds(), plan.seconds(), CONNECTIONS, options.quick() ? ", C1 alone" : "");
        for (var pair = 0; pair < plan.pairs(); pair++) {
            var folder = Files.createDirectory(work.resolve("pair" + pair));
            var a = Build.start(options.jars().getFirst(), folder.resolve("A"), options.quick());
            var b = Build.start(options.jars().getLast(), folder.resolve("B"), options.quick());
            System.err.printf("pair %d of %d: A by %s, B by %s%n", pair + 1, plan.pairs(), a.api.names().file(), b.api.names().file());
            measure(List.of(a, b));
            Build.stopAll();
            Build.delete(folder);
        }
        Report.print(List.of(search, byId, buying, imports));
    }

    private void measure(List<Build> builds) throws Exception {
        var rows = plan.listings() / (plan.rounds() + WARM_UPS);
        for (var build : builds) build.generateListings(plan.listings());
        alternate(imports, builds, WARM_UPS, (build, round) -> build.importRate(rows));
        var checkouts = Math.min(rows, plan.seconds() * CHECKOUTS_A_SECOND);
        for (var build : builds) build.prepareBuying(checkouts * (plan.rounds() + WARM_UPS), CONNECTIONS);
        var queries = new Generate().queries(2_000);
        var warmUps = options.quick() ? QUICK_READING_WARM_UPS : READING_WARM_UPS;
        alternate(search, builds, warmUps, (build, round) -> read(build, queries));
        alternate(byId, builds, warmUps, (build, round) -> read(build, build.listingPaths()));
        alternate(buying, builds, WARM_UPS,
                (build, round) -> build.buyingRate(round * checkouts, (round + 1) * checkouts));
    }

    private double read(Build build, List<String> paths) throws Exception {
        return new ReadLoad(build.port, paths, CONNECTIONS).rate(plan.seconds());
    }

    /// Measures both builds in each round. The build measured first changes every round, so that a machine that becomes
    /// steadily slower or faster favours neither. Warm-ups are not counted.
    private void alternate(Figure figure, List<Build> builds, int warmUps, Measurement measurement) throws Exception {
        figure.startPair();
        for (var round = 0; round < warmUps + plan.rounds(); round++) {
            var rates = new double[2];
            var first = round % 2;
            rates[first] = measurement.rate(builds.get(first), round);
            rates[1 - first] = measurement.rate(builds.get(1 - first), round);
            if (round < warmUps) continue;
            figure.addRound(rates);
            System.err.printf("%-26s A %,9.0f  B %,9.0f%n", figure.name(), rates[0], rates[1]);
        }
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A build under comparison: its server, on its own port and data folder, and the operations measured on it.
class Build {
    private static final List<Process> SERVERS = new CopyOnWriteArrayList<>();
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    final int port;
    final Api api;
    final Seller seller;
    private final Path folder;
    private final Process server;
    private BufferedReader listings;
    private List<String> onSale = List.of();
    private Buyers buyers;

    private Build(Path folder, int port, Process server, Optional<Path> namesFile) throws Exception {
        this.folder = folder;
        this.port = port;
        this.server = server;
        var base = "http://localhost:" + port;
        awaitStart(base);
        api = new Api(base, namesFile.isPresent() ? ApiNames.of(namesFile.get()) : ApiNames.matching(base));
        seller = Seller.create(api, "bench@exemple.fr");
    }

    /// Starts the server with the settings of `bin/reemploi`, but without the ahead-of-time cache. Without an explicit
    /// names file, the file that matches the server's paths is used. A quick comparison disables C2, which needs minutes
    /// on two processors and finishes earlier for one build than for the other.
    static Build start(Options.Jar jar, Path folder, boolean quick) throws Exception {
        Files.createDirectories(folder);
        var port = freePort();
        var builder = new ProcessBuilder("bin/reemploi", "serve", "--data", folder.resolve("data").toString(),
                "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("REEMPLOI_JAR", jar.file().toAbsolutePath().toString());
        environment.put("REEMPLOI_RATE_LIMITS", "off");
        if (quick) environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        var server = builder.start();
        SERVERS.add(server);
        return new Build(folder, port, server, jar.names());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart(String base) throws Exception {
        var deadline = Instant.now().plus(START_LIMIT);
        while (!answers(base)) {
            if (!server.isAlive() || Instant.now().isAfter(deadline))
                throw new IllegalStateException("The server did not start:\n" + Files.readString(folder.resolve("server.log")));
            Thread.sleep(200);
        }
    }

    private static boolean answers(String base) throws InterruptedException {
        try {
            return Api.send(new Api(base, null).to("/listings?limit=1", "").build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Stops all running servers.
    static void stopAll() throws InterruptedException {
        SERVERS.forEach(Process::destroy);
        for (var server : SERVERS) if (!server.waitFor(15, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
        SERVERS.clear();
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    void generateListings(int count) throws Exception {
        var file = folder.resolve("listings.ndjson");
        try (var writer = Files.newBufferedWriter(file)) {
            new Generate().listings(count, api.names(), writer);
        }
        listings = Files.newBufferedReader(file);
    }

    /// Rows per second until search finds the last row.
    double importRate(int rows) throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < rows; i++) body.append(listings.readLine()).append('\n');
        var expected = seller.searchable() + rows;
        var begin = System.nanoTime();
        seller.importListings(body.toString());
        while (seller.searchable() < expected) Thread.sleep(10);
        return rows * 1e9 / (System.nanoTime() - begin);
    }

    void prepareBuying(int checkouts, int clients) throws Exception {
        onSale = Buyers.onSale(api, seller.signIn(), checkouts);
        buyers = new Buyers(api, clients);
    }

    /// Paid checkouts per second; the quotes before them are not counted.
    double buyingRate(int from, int to) throws Exception {
        buyers.renewTokens();
        var result = buyers.buy(buyers.quote(onSale.subList(from, to)));
        if (result.paid() < to - from) throw new IllegalStateException("Paid " + result.paid() + " of " + (to - from));
        return result.rate();
    }

    List<String> listingPaths() {
        return onSale.stream().map(id -> "/api/v1/listings/" + id).toList();
    }
}

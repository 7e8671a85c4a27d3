import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Uses a running server as on an ordinary day and prints its memory every minute: `java Soak.java BASE PID DATA MINUTES
/// READS_PER_SECOND`; started by `benchmarks/soak.sh`. Readers search and open part pages; every second a seller publishes
/// three parts with a photo, and a buyer orders one.
public class Soak {
    private static final int READERS = 4;
    private static final int SEARCHES = 500;
    private static final int WARM_UP_MINUTES = 15;
    private static final double ALLOWED_MB_PER_MINUTE = 0.5;
    /// A token is valid for 15 minutes.
    private static final Duration TOKEN_USE = Duration.ofMinutes(10);
    private static final Pattern PART = Pattern.compile("href=\"(/pieces/[^\"?#]+)");

    private final String base;
    private final int port;
    private final Api api;
    private final Seller seller;
    private final Buyers buyers;
    private final List<String> rows;
    private final List<String> pages = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong listings = new AtomicLong();
    private final AtomicLong orders = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    private Soak(String base) throws Exception {
        this.base = base;
        port = java.net.URI.create(base).getPort();
        api = new Api(base, ApiNames.matching(base));
        seller = Seller.create(api, "soak-" + System.nanoTime() + "@exemple.fr");
        buyers = new Buyers(api, 1);
        var generate = new Generate();
        var text = new StringBuilder();
        generate.listings(2_000, api.names(), text);
        rows = text.toString().lines().toList();
        for (var query : generate.queries(SEARCHES)) {
            pages.add(query);
            pages.add(query.replace("/api/v1/listings", "/recherche"));
        }
    }

    public static void main(String[] arguments) throws Exception {
        var soak = new Soak(arguments[0]);
        var minutes = Integer.parseInt(arguments[3]);
        System.exit(soak.run(Long.parseLong(arguments[1]), Path.of(arguments[2]), minutes, Integer.parseInt(arguments[4])) ? 0 : 1);
    }

    /// @return whether memory stayed flat after the warm-up
    private boolean run(long pid, Path data, int minutes, int readsPerSecond) throws Exception {
        findPartPages();
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        var memory = new ArrayList<Double>();
        try (var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            for (var reader = 0; reader < READERS; reader++) {
                var number = reader;
                threads.submit(() -> read(number, readsPerSecond, end));
            }
            threads.submit(() -> trade(end));
            System.out.println("minute  RssAnon MB  heap MB  threads  files  disk MB     reads  listings  orders  failures");
            for (var minute = 1; minute <= minutes; minute++) {
                Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000 - (minutes - minute) * 60_000L));
                var figures = ServerFigures.of(pid, data);
                memory.add((double) figures.memory());
                System.out.printf("%6d %11d %8d %8d %6d %8d %9d %9d %7d %9d%n", minute, figures.memory(), ServerFigures.heap(pid), figures.threads(),
                        figures.files(), figures.disk(), reads.get(), listings.get(), orders.get(), failures.get());
            }
        }
        if (minutes < 2 * WARM_UP_MINUTES) return true;
        var slope = slope(memory.subList(WARM_UP_MINUTES, minutes));
        System.out.printf("after %d minutes of warm-up: %+.2f MB a minute%n", WARM_UP_MINUTES, slope);
        return slope < ALLOWED_MB_PER_MINUTE;
    }

    private void findPartPages() throws Exception {
        for (var sort : List.of("price", "-price", "mileage")) {
            var page = Api.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(base + "/recherche?sort=" + sort)).build());
            PART.matcher(page.body()).results().map(match -> match.group(1)).distinct().forEach(path -> {
                for (var i = 0; i < 4; i++) pages.add(i * 7 % pages.size(), path);
            });
        }
    }

    private void read(int reader, int readsPerSecond, long end) {
        var begin = System.nanoTime();
        for (var count = 0L; System.nanoTime() < end; ) {
            try (var connection = new ReadLoad.Connection(port)) {
                while (connection.isOpen() && System.nanoTime() < end) {
                    pause(begin + count * READERS * 1_000_000_000L / readsPerSecond);
                    count++;
                    connection.get(pages.get((int) ((reader * 31 + count * READERS) % pages.size())));
                    reads.incrementAndGet();
                }
            } catch (IOException e) {
                if (failures.incrementAndGet() < 10) System.out.println(e);
            }
        }
    }

    private void trade(long end) {
        var begin = System.nanoTime();
        var token = "";
        var signedIn = 0L;
        for (var second = 0; System.nanoTime() < end; second++) {
            pause(begin + second * 1_000_000_000L);
            try {
                if (token.isEmpty() || System.nanoTime() - signedIn > TOKEN_USE.toNanos()) {
                    token = seller.signIn();
                    signedIn = System.nanoTime();
                }
                buyers.renewTokens();
                var created = new ArrayList<String>();
                for (var i = 0; i < 3; i++) created.add(publish(second * 3 + i, token));
                if (buyers.buy(buyers.quote(created.subList(0, 1))).paid() == 1) orders.incrementAndGet();
            } catch (Exception e) {
                if (failures.incrementAndGet() < 10) System.out.println(e);
            }
        }
    }

    private String publish(int number, String token) throws Exception {
        var sku = "\"sku\":\"S-" + number + "\"";
        var id = Api.field(api.post("/listings", token, rows.get(number % rows.size()).replaceFirst("\"sku\":\"[^\"]*\"", sku)), "id");
        var body = new ByteArrayOutputStream();
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo(number));
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        Api.send(api.to("/listings/" + id + "/photos", token).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
        var published = api.post("/listings/" + id + "/publish", token, "");
        if (!published.contains("\"published\"")) throw new IllegalStateException(published);
        listings.incrementAndGet();
        return id;
    }

    private static byte[] photo(int number) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        for (var i = 0; i < 40; i++) {
            graphics.setColor(new Color((number * 7 + i) * 40_503 & 0xffffff));
            graphics.fillOval(i * 137 % 600, i * 71 % 440, 60 + i * 5, 50 + number % 40);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static void pause(long until) {
        var milliseconds = (until - System.nanoTime()) / 1_000_000;
        if (milliseconds > 0) Attacks.sleep(milliseconds);
    }

    /// The slope of the line closest to the values, in their unit a step.
    private static double slope(List<Double> values) {
        var middle = (values.size() - 1) / 2.0;
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var above = 0.0;
        var below = 0.0;
        for (var i = 0; i < values.size(); i++) {
            above += (i - middle) * (values.get(i) - mean);
            below += (i - middle) * (i - middle);
        }
        return above / below;
    }
}

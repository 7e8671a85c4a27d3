import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Writes during searches: `java Writer.java BASE NAMES TOKEN RATE SECONDS` writes at a fixed rate;
/// `java Writer.java BASE NAMES TOKEN found TIMES` publishes listings and prints how long each takes to be found.
public class Writer {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Pattern CARD = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"title\"");
    static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    static String base;
    static ApiNames names;
    static String token;

    record ListingVersion(String id, String tag) {}

    public static void main(String[] arguments) throws Exception {
        base = arguments[0] + "/api/v1";
        names = ApiNames.of(Path.of(arguments[1]));
        token = arguments[2];
        if (arguments[3].equals("found")) measureIndexing(Integer.parseInt(arguments[4]));
        else write(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    }

    /// Every other write creates a draft; the others change the price of a listing on sale, so that search results
    /// change too.
    static void write(int rate, int seconds) throws Exception {
        var writes = rate * seconds;
        var onSale = onSale((writes + 1) / 2);
        var done = new AtomicLong();
        var sent = new ArrayList<CompletableFuture<?>>();
        var start = System.nanoTime();
        for (var i = 0; i < writes; i++) {
            while ((System.nanoTime() - start) < i * 1_000_000_000L / rate) Thread.sleep(1);
            var request = i % 2 == 0
                    ? post("/listings", draft("Ecrit pendant " + i, "W" + i))
                    : reprice(onSale.get(i / 2), 5_000 + i);
            sent.add(HTTP.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(response -> { if (response.statusCode() < 300) done.incrementAndGet(); }));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        System.out.printf("%d writes/s%n", done.get() * 1_000_000_000L / (System.nanoTime() - start));
    }

    /// Returns listings on sale with their current `ETag`. Sorted by price, they are of all ages.
    static List<ListingVersion> onSale(int count) throws Exception {
        var listings = new ArrayList<ListingVersion>();
        for (var page = get("/listings?sort=price&limit=100"); listings.size() < count; ) {
            for (var card : CARD.matcher(page.body()).results().toList()) {
                var tag = get("/listings/" + card.group(1)).headers().firstValue("ETag").orElseThrow();
                listings.add(new ListingVersion(card.group(1), tag));
            }
            var next = CURSOR.matcher(page.body());
            if (!next.find()) throw new IllegalStateException("only " + listings.size() + " listings on sale");
            page = get("/listings?sort=price&limit=100&cursor=" + next.group(1));
        }
        return listings;
    }

    static HttpRequest reprice(ListingVersion listing, int cents) {
        var price = "{\"price\":{\"amount\":%d,\"currency\":\"EUR\"}}".formatted(cents);
        return to("/listings/" + listing.id)
                .header("Content-Type", "application/json")
                .header("If-Match", listing.tag)
                .method("PATCH", BodyPublishers.ofString(price))
                .build();
    }

    static void measureIndexing(int times) throws Exception {
        var run = System.nanoTime();
        var durations = new long[times];
        for (var i = 0; i < times; i++) {
            var reference = "F" + run + "X" + i;
            var sku = "{\"sku\":\"" + reference + "\"," + draft("A trouver vite", reference).substring(1);
            var request = to(names.get("path.imports") + "?publish=true")
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(sku))
                    .build();
            HTTP.send(request, BodyHandlers.ofString());
            while (!get("/me/listings?limit=1&status=published").body().contains(reference)) Thread.onSpinWait();
            var published = System.nanoTime();
            while (!CARD.matcher(get("/listings?reference=" + reference).body()).find()) Thread.onSpinWait();
            durations[i] = (System.nanoTime() - published) / 1_000_000;
        }
        Arrays.sort(durations);
        System.out.printf("p50=%d ms, worst of %d=%d ms%n", durations[times / 2], times, durations[times - 1]);
    }

    static HttpRequest post(String path, String body) {
        return to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(to(path).build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    static String draft(String title, String reference) {
        return ("{\"title\":\"%s\",\"category\":\"alternator\",\"grade\":\"B\",\"price\":{\"amount\":8900,\"currency\":\"EUR\"},"
                + "\"references\":[\"%s\"],\"donor\":{\"make\":\"renault\",\"model\":\"clio-iii\",\"year\":2008,"
                + "\"mileageKm\":125000}}").formatted(title, reference);
    }
}

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Writes beside the searches: `java Writer.java BASE TOKEN RATE SECONDS` drafts listings at a rate;
/// `java Writer.java BASE TOKEN found TIMES` publishes some and tells how long each takes to be found.
public class Writer {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    static String base;
    static String token;

    public static void main(String[] arguments) throws Exception {
        base = arguments[0] + "/api/v1";
        token = arguments[1];
        if (arguments[2].equals("found")) found(Integer.parseInt(arguments[3]));
        else write(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }

    static void write(int rate, int seconds) throws Exception {
        var done = new AtomicLong();
        var start = System.nanoTime();
        var sent = new ArrayList<CompletableFuture<?>>();
        for (var i = 0L; i < (long) rate * seconds; i++) {
            while ((System.nanoTime() - start) < i * 1_000_000_000L / rate) Thread.sleep(1);
            var request = post("/listings", draft("Ecrit pendant " + i, "W" + i));
            sent.add(HTTP.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(answer -> { if (answer.statusCode() == 201) done.incrementAndGet(); }));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        System.out.printf("%d writes/s%n", done.get() * 1_000_000_000L / (System.nanoTime() - start));
    }

    static void found(int times) throws Exception {
        var run = System.nanoTime();
        var waited = new long[times];
        for (var i = 0; i < times; i++) {
            var reference = "F" + run + "X" + i;
            var sku = "{\"sku\":\"" + reference + "\"," + draft("A trouver vite", reference).substring(1);
            var request = HttpRequest.newBuilder(URI.create(base + "/listings/import?publish=true"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(sku))
                    .build();
            HTTP.send(request, BodyHandlers.ofString());
            var mine = HttpRequest.newBuilder(URI.create(base + "/me/listings?limit=1&status=published"))
                    .header("Authorization", "Bearer " + token).build();
            while (!HTTP.send(mine, BodyHandlers.ofString()).body().contains(reference)) Thread.onSpinWait();
            var published = System.nanoTime();
            var search = HttpRequest.newBuilder(URI.create(base + "/listings?reference=" + reference)).build();
            while (!ID.matcher(HTTP.send(search, BodyHandlers.ofString()).body()).find()) Thread.onSpinWait();
            waited[i] = (System.nanoTime() - published) / 1_000_000;
        }
        Arrays.sort(waited);
        System.out.printf("p50=%d ms, worst of %d=%d ms%n", waited[times / 2], times, waited[times - 1]);
    }

    static HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    static String draft(String title, String reference) {
        return ("{\"title\":\"%s\",\"category\":\"alternator\",\"grade\":\"B\",\"price\":{\"amount\":8900,\"currency\":\"EUR\"},"
                + "\"references\":[\"%s\"],\"donor\":{\"make\":\"renault\",\"model\":\"clio-iii\",\"year\":2008,"
                + "\"mileageKm\":125000}}").formatted(title, reference);
    }
}

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Buys: `java Buyers.java BASE SELLER_TOKEN CHECKOUTS CLIENTS` checks out and pays one part after another and tells how
/// fast; then pages through the seller's orders and compares the first pages with the last.
public class Buyers {
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final Pattern OFFER = Pattern.compile("\"sellerId\":\"([^\"]+)\".*?\"offers\":\\[\\{\"id\":\"([^\"]+)\"");
    static final Pattern PAYMENT = Pattern.compile("\"payment\":\\{\"id\":\"([^\"]+)\"");
    static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    static final Pattern LISTING = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"status\"");
    static String base;

    public static void main(String[] arguments) throws Exception {
        base = arguments[0] + "/api/v1";
        var seller = arguments[1];
        var ids = onSale(seller, Integer.parseInt(arguments[2]));
        var checkouts = ids.size();
        var clients = Integer.parseInt(arguments[3]);
        var tokens = new ArrayList<String>();
        for (var client = 0; client < clients; client++) tokens.add(buyer(client));
        var bodies = quotes(ids.subList(0, checkouts), clients);
        warm(bodies.subList(0, checkouts / 10), tokens);
        buy(bodies.subList(checkouts / 10, checkouts), tokens);
        page(seller);
    }

    static List<String> onSale(String seller, int most) throws Exception {
        var ids = new ArrayList<String>();
        var path = "/me/listings?status=published&limit=100";
        while (ids.size() < most) {
            var page = get(path, seller);
            var each = LISTING.matcher(page);
            while (each.find()) ids.add(each.group(1));
            var next = CURSOR.matcher(page);
            if (!next.find()) break;
            path = "/me/listings?status=published&limit=100&cursor=" + next.group(1);
        }
        return ids.subList(0, Math.min(most, ids.size()));
    }

    static String buyer(int number) throws Exception {
        var email = "buyer" + number + "-" + System.nanoTime() + "@exemple.fr";
        post("/accounts", "", "{\"email\":\"" + email + "\",\"password\":\"trois clous rouilles\",\"displayName\":\"Banc\"}", "");
        var session = post("/sessions", "", "{\"email\":\"" + email + "\",\"password\":\"trois clous rouilles\"}", "");
        return field(session, "accessToken");
    }

    /// Not measured: what each checkout will send.
    static List<String> quotes(List<String> ids, int clients) throws Exception {
        var bodies = new ConcurrentLinkedQueue<String>();
        each(ids.size(), clients, (at, client) -> {
            var id = ids.get(at);
            var quote = post("/shipping-quotes", "", "{\"listingIds\":[\"" + id + "\"],\"destination\":"
                    + "{\"postalCode\":\"44000\",\"city\":\"Nantes\",\"country\":\"FR\"}}", "");
            var match = OFFER.matcher(quote);
            if (match.find()) bodies.add("{\"listingIds\":[\"" + id + "\"],\"deliveries\":[{\"sellerId\":\"" + match.group(1)
                    + "\",\"offerId\":\"" + match.group(2) + "\"}],\"shippingAddress\":{\"name\":\"Lea\",\"line1\":\"1 rue\","
                    + "\"postalCode\":\"44000\",\"city\":\"Nantes\",\"country\":\"FR\"}}");
            else System.err.println("no offer: " + quote);
        });
        return List.copyOf(bodies);
    }

    static void warm(List<String> bodies, List<String> tokens) throws Exception {
        checkouts(bodies, tokens, new long[bodies.size()], "w");
    }

    static void buy(List<String> bodies, List<String> tokens) throws Exception {
        var waited = new long[bodies.size()];
        var start = System.nanoTime();
        var paid = checkouts(bodies, tokens, waited, "m");
        var seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(waited);
        System.out.printf("checkouts rate=%.0f/s paid=%d of %d, POST /checkouts p50=%.1f ms p95=%.1f ms%n", paid / seconds,
                paid, bodies.size(), waited[waited.length / 2] / 1e6, waited[waited.length * 95 / 100] / 1e6);
    }

    static int checkouts(List<String> bodies, List<String> tokens, long[] waited, String run) throws Exception {
        var paid = new AtomicInteger();
        each(bodies.size(), tokens.size(), (at, client) -> {
            var token = tokens.get(client);
            var begun = System.nanoTime();
            var checkout = post("/checkouts", token, bodies.get(at), run + at + "-" + begun);
            waited[at] = System.nanoTime() - begun;
            var payment = PAYMENT.matcher(checkout);
            var found = "";
            while (payment.find()) found = payment.group(1);
            if (found.isEmpty()) System.err.println(checkout);
            else if (post("/sandbox/payments/" + found + "/succeed", token, "", "").contains("\"paid\"")) paid.incrementAndGet();
        });
        return paid.get();
    }

    /// The seller's orders, page by page.
    static void page(String seller) throws Exception {
        var waited = new ArrayList<Long>();
        var path = "/seller/orders?limit=100";
        for (; ; ) {
            var begun = System.nanoTime();
            var page = get(path, seller);
            waited.add(System.nanoTime() - begun);
            var next = CURSOR.matcher(page);
            if (!next.find()) break;
            path = "/seller/orders?limit=100&cursor=" + next.group(1);
        }
        var some = Math.max(1, waited.size() / 5);
        System.out.printf("orders pages=%d first p50=%.1f ms last p50=%.1f ms%n", waited.size(),
                middle(waited.subList(waited.size() > 20 ? 5 : 0, Math.min(waited.size(), some + 5))),
                middle(waited.subList(waited.size() - some, waited.size())));
    }

    static double middle(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    static void each(int size, int clients, Work work) throws Exception {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var client = 0; client < clients; client++) {
                var number = client;
                threads.submit(() -> {
                    for (var at = next.getAndIncrement(); at < size; at = next.getAndIncrement()) work.run(at, number);
                    return null;
                });
            }
        }
    }

    interface Work {
        void run(int at, int client) throws Exception;
    }

    static String post(String path, String token, String body, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    static String get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    }

    static String field(String json, String name) {
        var match = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!match.find()) throw new IllegalStateException(json);
        return match.group(1);
    }
}

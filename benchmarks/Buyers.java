import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Measures buying: `java Buyers.java BASE NAMES SELLER_TOKEN CHECKOUTS CLIENTS` checks out and pays one part after
/// another and prints the rate, then pages through the seller's orders and compares the first pages with the last.
public class Buyers {
    static final Pattern SELLER = Pattern.compile("\"sellerId\":\"([^\"]+)\"");
    static final Pattern PAYMENT = Pattern.compile("\"payment\":\\{\"id\":\"([^\"]+)\"");
    static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    static final Pattern LISTING = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\",\"status\"");
    private final Api api;
    private final Pattern offer;
    private final List<String> emails = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private Instant signedIn = Instant.EPOCH;

    /// Number of paid checkouts, duration of each `POST /checkouts`, and total duration.
    record Result(int paid, long[] durations, double seconds) {
        double rate() {
            return paid / seconds;
        }
    }

    Buyers(Api api, int clients) throws Exception {
        this.api = api;
        offer = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"carrier\":\"" + api.names().get("carrier.seller-rates") + "\"");
        for (var client = 0; client < clients; client++) {
            emails.add("buyer" + client + "-" + System.nanoTime() + "@exemple.fr");
            api.createAccount(emails.getLast());
        }
        renewTokens();
    }

    public static void main(String[] arguments) throws Exception {
        var api = new Api(arguments[0], ApiNames.of(Path.of(arguments[1])));
        var seller = arguments[2];
        var buyers = new Buyers(api, Integer.parseInt(arguments[4]));
        var bodies = buyers.quote(onSale(api, seller, Integer.parseInt(arguments[3])));
        buyers.buy(bodies.subList(0, bodies.size() / 10));
        print(buyers.buy(bodies.subList(bodies.size() / 10, bodies.size())));
        page(api, seller);
    }

    /// Renews tokens older than 5 minutes; they are valid for 15.
    void renewTokens() throws Exception {
        if (Instant.now().isBefore(signedIn.plusSeconds(300))) return;
        signedIn = Instant.now();
        tokens.clear();
        for (var email : emails) tokens.add(api.signIn(email));
    }

    static List<String> onSale(Api api, String seller, int limit) throws Exception {
        var ids = new ArrayList<String>();
        var path = "/me/listings?status=published&limit=100";
        while (ids.size() < limit) {
            var page = api.get(path, seller);
            var matcher = LISTING.matcher(page);
            while (matcher.find()) ids.add(matcher.group(1));
            var next = CURSOR.matcher(page);
            if (!next.find()) break;
            path = "/me/listings?status=published&limit=100&cursor=" + next.group(1);
        }
        return ids.subList(0, Math.min(limit, ids.size()));
    }

    /// Quotes delivery and returns the request body of each checkout. Not measured.
    List<String> quote(List<String> ids) throws Exception {
        var bodies = new ConcurrentLinkedQueue<String>();
        each(ids.size(), (at, client) -> {
            var id = ids.get(at);
            var quote = api.post("/shipping-quotes", "", "{\"listingIds\":[\"" + id + "\"],\"destination\":"
                    + "{\"postalCode\":\"44000\",\"city\":\"Nantes\",\"country\":\"FR\"}}");
            var sellerId = SELLER.matcher(quote);
            var offerId = offer.matcher(quote);
            if (!sellerId.find() || !offerId.find()) throw new IllegalStateException("No offer: " + quote);
            bodies.add("{\"listingIds\":[\"" + id + "\"],\"deliveries\":[{\"sellerId\":\"" + sellerId.group(1)
                    + "\",\"offerId\":\"" + offerId.group(1) + "\"}],\"shippingAddress\":{\"name\":\"Lea\",\"line1\":\"1 rue\","
                    + "\"postalCode\":\"44000\",\"city\":\"Nantes\",\"country\":\"FR\"}}");
        });
        return List.copyOf(bodies);
    }

    Result buy(List<String> bodies) throws Exception {
        var durations = new long[bodies.size()];
        var paid = new AtomicInteger();
        var start = System.nanoTime();
        each(bodies.size(), (at, client) -> {
            var token = tokens.get(client);
            var callStart = System.nanoTime();
            var checkout = api.post("/checkouts", token, bodies.get(at), "checkout" + at + "-" + callStart);
            durations[at] = System.nanoTime() - callStart;
            var payment = PAYMENT.matcher(checkout);
            var id = "";
            while (payment.find()) id = payment.group(1);
            if (id.isEmpty()) System.err.println(checkout);
            else if (api.post("/sandbox/payments/" + id + "/succeed", token, "").contains("\"paid\"")) paid.incrementAndGet();
        });
        return new Result(paid.get(), durations, (System.nanoTime() - start) / 1e9);
    }

    static void print(Result result) {
        var durations = result.durations.clone();
        Arrays.sort(durations);
        System.out.printf("checkouts rate=%.0f/s paid=%d of %d, POST /checkouts p50=%.1f ms p95=%.1f ms%n", result.rate(),
                result.paid, durations.length, durations[durations.length / 2] / 1e6, durations[durations.length * 95 / 100] / 1e6);
    }

    /// Reads the seller's orders page by page and prints the times.
    static void page(Api api, String seller) throws Exception {
        var durations = new ArrayList<Long>();
        var first = api.names().get("path.seller-orders") + "?limit=100";
        for (var path = first; ; ) {
            var callStart = System.nanoTime();
            var page = api.get(path, seller);
            durations.add(System.nanoTime() - callStart);
            var next = CURSOR.matcher(page);
            if (!next.find()) break;
            path = first + "&cursor=" + next.group(1);
        }
        var some = Math.max(1, durations.size() / 5);
        System.out.printf("orders pages=%d first p50=%.1f ms last p50=%.1f ms%n", durations.size(),
                middle(durations.subList(durations.size() > 20 ? 5 : 0, Math.min(durations.size(), some + 5))),
                middle(durations.subList(durations.size() - some, durations.size())));
    }

    static double middle(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private void each(int size, Work work) throws Exception {
        var next = new AtomicInteger();
        var done = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(tokens.size())) {
            for (var client = 0; client < tokens.size(); client++) {
                var number = client;
                done.add(threads.submit(() -> {
                    for (var at = next.getAndIncrement(); at < size; at = next.getAndIncrement()) work.run(at, number);
                    return null;
                }));
            }
        }
        for (var client : done) client.get();
    }

    interface Work {
        void run(int at, int client) throws Exception;
    }
}

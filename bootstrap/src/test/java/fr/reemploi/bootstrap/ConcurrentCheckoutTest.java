package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.shared.MovableClock;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.shared.Change;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Ten thousand buyers check out a hundred parts concurrently over HTTP.
@Tag("server")
class ConcurrentCheckoutTest {
    private static final int BUYERS = 10_000;
    private static final int PARTS = 100;
    private static final int CONCURRENCY = 32;

    @TempDir Path folder;

    @Test
    void each_part_is_sold_once_and_other_buyers_are_rejected_quickly() throws Exception {
        try (var server = new RunningServer(folder.resolve("data"), true)) {
            var race = new Race(server);
            race.run(0, BUYERS / 2);
            assertThat(race.placed).hasSize(PARTS);
            // tolerates pauses of the machine: only detects requests that wait for the payment
            assertThat(race.lateRejections()).isLessThan(BUYERS / 100);

            // a third pay and are confirmed twice, a third pay too late, a third never pay
            var first = List.copyOf(race.placed);
            each(PARTS, at -> pay(first.get(at), at % 3 == 0 ? 2 : 0));
            server.get(MovableClock.class).advance(Duration.ofMinutes(31));
            Await.until(Duration.ofSeconds(30), () -> race.onSale() == PARTS - 34);
            race.run(BUYERS / 2, BUYERS);
            each(PARTS, at -> pay(first.get(at), at % 3 == 1 ? 1 : 0));
            var second = race.placed.stream().skip(PARTS).toList();
            each(second.size(), at -> pay(second.get(at), 1));

            assertThat(second).hasSize(PARTS - 34);
            race.checkEnd();
        }
    }

    private static void pay(PlacedCheckout placed, int times) {
        if (times == 0) return;
        var path = "/sandbox/payments/" + placed.payment() + "/succeed?times=" + times;
        assertThat(placed.buyer().send("POST", path, null).statusCode()).isEqualTo(200);
    }

    /// Runs the action for each number, with limited concurrency.
    private static void each(int size, IntConsumer action) throws InterruptedException {
        var permits = new Semaphore(CONCURRENCY);
        var failures = new ConcurrentLinkedQueue<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var at = 0; at < size; at++) {
                var number = at;
                permits.acquire();
                threads.execute(() -> {
                    try {
                        action.accept(number);
                    } catch (Throwable failure) {
                        failures.add(failure);
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        assertThat(failures).isEmpty();
    }

    /// A checkout and its payment to make.
    private record PlacedCheckout(ApiClient buyer, String payment) {}

    private static final class Race {
        private final RunningServer server;
        private final List<ListingId> parts;
        private final List<ApiClient> buyers = new ArrayList<>();
        private final ConcurrentLinkedQueue<PlacedCheckout> placed = new ConcurrentLinkedQueue<>();
        private final AtomicInteger late = new AtomicInteger();

        Race(RunningServer server) throws InterruptedException {
            this.server = server;
            var accounts = server.get(Accounts.class);
            var seller = accounts.save(Change.of(Examples.aSeller()));
            var listings = server.get(Listings.class);
            parts =
                    Stream.generate(() -> Examples.aPublishedListing(seller.id()))
                            .limit(PARTS)
                            .map(listing -> listings.save(Change.of(listing)).id())
                            .toList();
            var signedIn = new ConcurrentLinkedQueue<ApiClient>();
            var accountsToSignIn = Stream.generate(Examples::anAccount).limit(BUYERS).toList();
            each(
                    BUYERS,
                    at -> signedIn.add(signIn(accounts.save(Change.of(accountsToSignIn.get(at))))));
            buyers.addAll(signedIn);
        }

        private ApiClient signIn(Account account) {
            var session = server.get(SignIn.class).open(account, DeviceName.UNKNOWN).session();
            var bearer = new AccessTokens.Bearer(account.id(), session.id());
            var token = server.get(AccessTokens.class).issue(bearer, Instant.now());
            return new ApiClient(server.address()).withToken(token);
        }

        void run(int from, int to) throws InterruptedException {
            var offers = parts.stream().map(this::offer).toList();
            each(to - from, at -> buy(from + at, offers));
        }

        /// Body of `POST /checkouts` for a part; empty if the part is not on sale.
        private Optional<String> offer(ListingId part) {
            var quote =
                    buyers.getFirst()
                            .send(
                                    "POST",
                                    "/shipping-quotes",
                                    """
                                    {"listingIds": ["%s"],
                                     "destination": {"postalCode": "44000", "city": "Nantes", "country": "FR"}}\
                                    """
                                            .formatted(part));
            if (quote.statusCode() == 409) return Optional.empty();
            var group = ApiClient.json(quote).path("groups").get(0);
            return Optional.of(
                    """
                    {"listingIds": ["%s"], "deliveries": [{"sellerId": "%s", "offerId": "%s"}],
                     "shippingAddress": {"name": "Léa", "line1": "1 rue", "postalCode": "44000",
                                         "city": "Nantes", "country": "FR"}}\
                    """
                            .formatted(
                                    part,
                                    group.path("sellerId").asString(),
                                    group.path("offers").get(0).path("id").asString()));
        }

        private void buy(int number, List<Optional<String>> offers) {
            var offer = offers.get(number % PARTS);
            if (offer.isEmpty()) return;
            var buyer = buyers.get(number);
            var start = System.nanoTime();
            var response =
                    buyer.send(
                            "POST", "/checkouts", offer.get(), "Idempotency-Key", "race" + number);
            var took = Duration.ofNanos(System.nanoTime() - start);
            var json = ApiClient.json(response);
            if (response.statusCode() == 201)
                placed.add(new PlacedCheckout(buyer, json.path("payment").path("id").asString()));
            else rejected(response, json, took);
        }

        /// Number of rejections that took more than a second.
        int lateRejections() {
            return late.get();
        }

        private void rejected(HttpResponse<String> response, JsonNode json, Duration took) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
            assertThat(json.path("code").asString()).isEqualTo("listing.unavailable");
            assertThat(json.path("listingIds").size()).isEqualTo(1);
            if (took.compareTo(Duration.ofSeconds(1)) > 0) late.incrementAndGet();
        }

        long onSale() {
            return count(ListingStatus.PUBLISHED);
        }

        private long count(ListingStatus status) {
            var now = server.get(MovableClock.class).instant();
            return server.get(Listings.class).findAll(parts).stream()
                    .filter(part -> part.status(now) == status)
                    .count();
        }

        void checkEnd() {
            Await.until(
                    Duration.ofSeconds(30),
                    () -> server.get(ReconcilePayments.class).reconcile().isClean());
            assertThat(count(ListingStatus.SOLD)).isEqualTo(PARTS);
            var now = server.get(MovableClock.class).instant();
            var paid =
                    orders().stream()
                            .filter(order -> order.status(now) == OrderStatus.PAID)
                            .map(order -> order.sale().listings().getFirst())
                            .toList();
            assertThat(paid).hasSize(PARTS).doesNotHaveDuplicates();
        }

        private List<Order> orders() {
            var orders = new ArrayList<Order>();
            var last = Optional.<Order>empty();
            do {
                var page = server.get(Orders.class).after(last.map(Order::id), 100);
                orders.addAll(page);
                last = page.isEmpty() ? Optional.empty() : Optional.of(page.getLast());
            } while (last.isPresent());
            return orders;
        }
    }
}

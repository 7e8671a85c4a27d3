package fr.reemploi.adapters.payment.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// Stripe, pretended: a server that remembers, with the rules of the real one that matter here. A
/// running program may be pointed at it; a browser finds pages to pay on.
public final class FakeStripe implements AutoCloseable {
    public static final String TEST_KEY = "sk_test_pretended0001";
    public static final String LIVE_KEY = "sk_live_pretended0001";

    /// One that may look at nothing.
    public static final String RESTRICTED_KEY = "rk_test_pretended0001";

    private final MockWebServer server = new MockWebServer();
    private final FakeStripeEvents events;
    private final FakeStripeApi api;
    private final FakeStripeTransfers money;
    private final FakeStripeDisputes disputes;
    private final FakeStripeCheckoutSessions sessions;
    private final FakeStripeAccounts accounts;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /// How the next answer goes wrong.
    public enum Fault {
        /// Done, but the answer takes too long.
        SLOW,
        /// Done, but the answer ends in the middle.
        CUT,
        TOO_MANY,
        /// Too many, with a second to wait.
        TOO_MANY_FOR_A_SECOND,
        BROKEN,
        HTML
    }

    public FakeStripe(InstantSource clock) {
        var names = new FakeStripeIds();
        events = new FakeStripeEvents(names, clock);
        money = new FakeStripeTransfers(names, clock, events::publish);
        disputes = new FakeStripeDisputes(names, money, clock, events::publish);
        sessions =
                new FakeStripeCheckoutSessions(names, money, clock, this::address, events::publish);
        accounts = new FakeStripeAccounts(names, this::address, events);
        var pages = new FakeStripePages(sessions, accounts);
        api = new FakeStripeApi(money, disputes, sessions, accounts, events, clock);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        if (down) return FakeStripeFailures.disconnect();
                        return pages.answer(request).orElseGet(() -> handle(request));
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it is, with a slash at its end.
    public String address() {
        return server.url("/").toString();
    }

    /// Lets the next answers go wrong, in this order.
    public void failNext(Fault... wrong) {
        faults.addAll(List.of(wrong));
    }

    /// Breaks off every call unanswered and undone from now on, or no longer.
    public void down(boolean now) {
        down = now;
    }

    /// What was asked, each as `POST /v1/refunds`.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// Calls an address of what happens to the platform's own things.
    public void sendWebhooksTo(String url, String secret) {
        events.addListener(new FakeStripeEvents.Listener(url, secret, false));
    }

    /// Calls an address of what happens to sellers' accounts.
    public void sendAccountWebhooksTo(String url, String secret) {
        events.addListener(new FakeStripeEvents.Listener(url, secret, true));
    }

    /// The buyer pays what was opened for a payment of ours.
    public void pay(String reference) {
        sessions.pay(sessions.idOf(reference));
    }

    /// His bank refuses in the end.
    public void refuse(String reference) {
        sessions.refuse(sessions.idOf(reference));
    }

    /// He pays by a way that takes days; `pay` ends it.
    public void payLater(String reference) {
        sessions.payLater(sessions.idOf(reference));
    }

    /// A seller who has told nothing yet.
    public String createSeller() {
        var parameters = StripeFormParameters.of("capabilities[transfers][requested]=true");
        return String.valueOf(accounts.createV1(parameters).get("id"));
    }

    /// One who has told all.
    public String createReadySeller() {
        var id = createSeller();
        accounts.complete(id);
        return id;
    }

    /// A seller tells all that is asked of him.
    public void complete(String account) {
        accounts.complete(account);
    }

    /// The platform is not let into version 2 of accounts.
    public void disableAccountsV2() {
        accounts.disableV2();
    }

    /// The account is no marketplace's.
    public void disableConnect() {
        api.disableConnect();
    }

    /// A seller takes all he was sent to his own bank.
    public void payOut(String account) {
        money.payOut(account);
    }

    /// Refunds made from now on are `pending`, or `succeeded`.
    public void setRefundStatus(String status) {
        money.setRefundStatus(status);
    }

    /// The refund that bears a key of ours.
    public String refundByKey(String key) {
        return money.refundByKey(key);
    }

    /// A day goes by: what was asked under a key is forgotten.
    public void expireIdempotencyKeys() {
        api.expireIdempotencyKeys();
    }

    /// How many refunds it has made.
    public int refunds() {
        return money.refunds();
    }

    public void updateRefund(String refund, String status) {
        money.updateRefund(refund, status);
    }

    /// The buyer's bank says something: `needs_response`, `won`, `lost`.
    public void dispute(String charge, String status) {
        disputes.dispute(charge, status);
    }

    private MockResponse handle(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getUrl().encodedPath());
        return switch (faults.poll()) {
            case null -> api.answer(request).build();
            case SLOW -> FakeStripeFailures.slow(api.answer(request));
            case CUT -> FakeStripeFailures.cut(api.answer(request));
            case TOO_MANY -> FakeStripeFailures.tooMany();
            case TOO_MANY_FOR_A_SECOND -> FakeStripeFailures.tooManyForASecond();
            case BROKEN -> FakeStripeFailures.broken();
            case HTML -> FakeStripeFailures.html();
        };
    }

    @Override
    public void close() {
        events.close();
        server.close();
    }
}

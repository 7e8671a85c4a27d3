package fr.reemploi.adapters.payment.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A simulated Stripe: a stateful server with those of Stripe's rules the adapter depends on. A
/// running program can be configured to use it, and a browser finds pages to pay on.
public final class FakeStripe implements AutoCloseable {
    public static final String TEST_KEY = "sk_test_pretended0001";
    public static final String LIVE_KEY = "sk_live_pretended0001";

    /// A key without read permissions.
    public static final String RESTRICTED_KEY = "rk_test_pretended0001";

    private final MockWebServer server = new MockWebServer();
    private final FakeStripeEvents events;
    private final FakeStripeApi api;
    private final FakeStripeTransfers transfers;
    private final FakeStripeDisputes disputes;
    private final FakeStripeCheckoutSessions sessions;
    private final FakeStripeAccounts accounts;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /// How the next response fails.
    public enum Fault {
        /// Processed, but the response exceeds the timeout.
        SLOW,
        /// Processed, but the response is truncated.
        CUT,
        TOO_MANY,
        /// Rate limited, with `Retry-After: 1`.
        TOO_MANY_FOR_A_SECOND,
        BROKEN,
        HTML,
        REDIRECT,
        /// Success with an empty body.
        EMPTY,
        /// An error of something else than Stripe, with an empty body.
        EMPTY_ERROR,
        /// An error without the field `error`.
        OTHER_ERROR
    }

    public FakeStripe(InstantSource clock) {
        var ids = new FakeStripeIds();
        events = new FakeStripeEvents(ids, clock);
        transfers = new FakeStripeTransfers(ids, clock, events::publish);
        disputes = new FakeStripeDisputes(ids, transfers, clock, events::publish);
        sessions =
                new FakeStripeCheckoutSessions(
                        ids, transfers, clock, this::address, events::publish);
        accounts = new FakeStripeAccounts(ids, this::address, events);
        var pages = new FakeStripePages(sessions, accounts);
        api = new FakeStripeApi(transfers, disputes, sessions, accounts, events, clock);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        if (down) return FakeStripeFailures.disconnect();
                        return pages.respond(request).orElseGet(() -> handle(request));
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Base URL, with a trailing slash.
    public String address() {
        return server.url("/").toString();
    }

    /// Makes the next responses fail, in this order.
    public void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// Closes all connections without processing the request, while true.
    public void down(boolean isDown) {
        down = isDown;
    }

    /// The requests received: `POST /v1/refunds`.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// Adds a webhook endpoint for events of the platform account.
    public void sendWebhooksTo(String url, String secret) {
        events.addListener(new FakeStripeEvents.Listener(url, secret, false));
    }

    /// Adds a webhook endpoint for events of connected accounts.
    public void sendAccountWebhooksTo(String url, String secret) {
        events.addListener(new FakeStripeEvents.Listener(url, secret, true));
    }

    /// Sets the webhook endpoint that is listed; nothing is sent to it.
    ///
    /// @param status `enabled` or `disabled`
    public void setWebhookEndpoint(String url, String status, String... events) {
        api.setWebhookEndpoint(
                Map.of(
                        "object",
                        "webhook_endpoint",
                        "url",
                        url,
                        "status",
                        status,
                        "enabled_events",
                        List.of(events)));
    }

    /// Takes the right to these calls from all keys.
    ///
    /// @param path `/v1/refunds`
    public void forbid(String path) {
        api.forbid(path);
    }

    /// The buyer pays the session of a client reference.
    public void pay(String reference) {
        sessions.pay(sessions.idOf(reference));
    }

    /// The payment fails asynchronously.
    public void refuse(String reference) {
        sessions.refuse(sessions.idOf(reference));
    }

    /// The buyer uses a payment method that takes days; `pay` completes the payment.
    public void payLater(String reference) {
        sessions.payLater(sessions.idOf(reference));
    }

    /// Creates a connected account that has not completed onboarding.
    public String createSeller() {
        var parameters = StripeFormParameters.of("capabilities[transfers][requested]=true");
        return String.valueOf(accounts.createV1(parameters).get("id"));
    }

    /// Creates a connected account that has completed onboarding.
    public String createReadySeller() {
        var id = createSeller();
        accounts.complete(id);
        return id;
    }

    /// Completes onboarding.
    public void complete(String account) {
        accounts.complete(account);
    }

    /// Denies access to the Accounts API v2.
    public void disableAccountsV2() {
        accounts.disableV2();
    }

    /// Makes the account one without Connect.
    public void disableConnect() {
        api.disableConnect();
    }

    /// The seller withdraws the whole balance to their bank account.
    public void payOut(String account) {
        transfers.payOut(account);
    }

    /// Sets the status of refunds created from now on: `pending` or `succeeded`.
    public void setRefundStatus(String status) {
        transfers.setRefundStatus(status);
    }

    /// The id of the refund with a key in its metadata.
    public String refundByKey(String key) {
        return transfers.refundByKey(key);
    }

    /// Discards stored idempotency keys, as Stripe does after a day.
    public void expireIdempotencyKeys() {
        api.expireIdempotencyKeys();
    }

    /// Number of refunds created.
    public int refunds() {
        return transfers.refunds();
    }

    public void updateRefund(String refund, String status) {
        transfers.updateRefund(refund, status);
    }

    /// Creates or updates a dispute, with status `needs_response`, `won` or `lost`.
    public void dispute(String charge, String status) {
        disputes.dispute(charge, status);
    }

    private MockResponse handle(RecordedRequest request) {
        requests.add(request.getMethod() + " " + request.getUrl().encodedPath());
        return switch (faults.poll()) {
            case null -> api.respond(request).build();
            case SLOW -> FakeStripeFailures.slow(api.respond(request));
            case CUT -> FakeStripeFailures.cut(api.respond(request));
            case TOO_MANY -> FakeStripeFailures.tooMany();
            case TOO_MANY_FOR_A_SECOND -> FakeStripeFailures.tooManyForASecond();
            case BROKEN -> FakeStripeFailures.broken();
            case HTML -> FakeStripeFailures.html();
            case REDIRECT -> FakeStripeFailures.redirect();
            case EMPTY -> FakeStripeFailures.empty(200);
            case EMPTY_ERROR -> FakeStripeFailures.empty(404);
            case OTHER_ERROR -> FakeStripeFailures.otherError();
        };
    }

    @Override
    public void close() {
        events.close();
        server.close();
    }
}

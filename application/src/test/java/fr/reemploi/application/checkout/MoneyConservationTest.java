package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.payment.Payments.PaymentStatus.Captured;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The law of money on generated sequences of steps, for every prefix: captured = sellers +
/// commission + VAT on it + refunds + held. What was captured, transferred and refunded is read
/// from the provider, the rest from the ledgers. A failing sequence is printed.
class MoneyConservationTest {
    private static final int STEPS = 60;
    private static final Set<LedgerAccount> HELD =
            EnumSet.of(
                    LedgerAccount.SELLER,
                    LedgerAccount.SELLER_DEBT,
                    LedgerAccount.CARRIER,
                    LedgerAccount.CORE_DEPOSIT,
                    LedgerAccount.UNAPPLIED_PAYMENTS);

    private final PurchaseFixture fixture = new PurchaseFixture();
    private final Actor administrator = fixture.anAdministrator();
    private final Actor buyer = fixture.aBuyer();
    private final List<Actor> sellers = List.of(fixture.aSeller(), fixture.aSeller());
    private final List<PaymentId> payments = new ArrayList<>();
    private final List<CheckoutId> checkouts = new ArrayList<>();
    private final List<OrderId> orders = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private Random random = new Random(0);
    private int checked;

    static List<Long> seeds() {
        return new Random(2_026).longs(120).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void captured_is_what_sellers_marketplace_and_buyers_have_and_what_is_held(long seed) {
        random = new Random(seed);
        place();
        for (var i = 0; i < STEPS; i++) {
            step();
            check();
        }
        fixture.provider.setDown(false);
        fixture.provider.refuseTransfers(0);
        for (var month = 0; month < 6; month++) {
            steps.add("a month later");
            fixture.advance(Duration.ofDays(30));
            run(() -> {});
            check();
        }
        assertThat(fixture.reconcilePayments.reconcile().isClean()).as(printed()).isTrue();
    }

    /// A generator whose steps are all refused, or a law that is never looked at, would prove
    /// nothing.
    @Test
    void every_kind_of_step_has_an_effect_in_some_sequence() {
        var effects = new HashMap<String, Integer>();
        var checked = 0;
        var sequences = seeds();
        for (var seed : sequences) {
            var test = new MoneyConservationTest();
            test.captured_is_what_sellers_marketplace_and_buyers_have_and_what_is_held(seed);
            test.effects.forEach((step, times) -> effects.merge(step, times, Integer::sum));
            checked += test.checked;
        }
        assertThat(effects.keySet()).containsExactlyInAnyOrderElementsOf(kinds().keySet());
        assertThat(checked).isGreaterThan(sequences.size() * STEPS / 2);
    }

    private Map<String, Runnable> kinds() {
        var kinds = new HashMap<String, Runnable>();
        kinds.put("place", this::place);
        kinds.put("pay", () -> pay(payment()));
        kinds.put("pay twice", this::payAgain);
        kinds.put("fail", () -> fixture.provider.fail(payment()));
        kinds.put("confirm payment", () -> fixture.confirm.confirm(payment()));
        kinds.put(
                "cancel checkout",
                () -> fixture.application.buyerCheckoutActions.cancel(buyer, checkout()));
        kinds.put("cancel", () -> onAnOrder(order -> fixture.buyer.cancel(buyer, order.id())));
        kinds.put("accept", () -> bySeller(fixture.seller::accept));
        kinds.put(
                "decline",
                () ->
                        bySeller((seller, id) ->
                                fixture.seller.decline(
                                        seller, id, Form.ofJson(Map.of("reason", "Cassée")))));
        kinds.put(
                "ship",
                () ->
                        bySeller((seller, id) ->
                                fixture.seller.ship(
                                        seller, id, Form.ofJson(Map.of("carrier", "Colissimo")))));
        kinds.put(
                "ship with label",
                () ->
                        bySeller((seller, id) ->
                                fixture.shipOrder.ship(seller, id, Form.ofJson(Map.of()))));
        kinds.put("hand over", () -> bySeller(fixture.seller::handOver));
        kinds.put("receive", () -> receive(false));
        kinds.put("receive satisfied", () -> receive(true));
        kinds.put("receive core", () -> bySeller(fixture.seller::receiveCore));
        kinds.put("dispute", this::dispute);
        kinds.put("decide dispute", this::decide);
        kinds.put("return all", () -> requestReturn(false));
        kinds.put("return a part", () -> requestReturn(true));
        kinds.put("approve return", () -> ofReturn(fixture.returns::approve));
        kinds.put(
                "reject return",
                () ->
                        ofReturn((seller, id) ->
                                fixture.returns.reject(
                                        seller, id, Form.ofJson(Map.of("comment", "Abîmée")))));
        kinds.put("receive return", () -> ofReturn(fixture.returns::receive));
        kinds.put("chargeback", () -> chargeback(ChargebackStatus.OPEN));
        kinds.put("chargeback won", () -> chargeback(ChargebackStatus.NONE));
        kinds.put("chargeback lost", () -> chargeback(ChargebackStatus.LOST));
        kinds.put("refuse a transfer", () -> fixture.provider.refuseTransfers(1));
        kinds.put("refuse reversals", () -> fixture.provider.rejectReversals());
        kinds.put("provider down", () -> fixture.provider.setDown(true));
        kinds.put("provider up", () -> fixture.provider.setDown(false));
        kinds.put("suspend", () -> suspend(true));
        kinds.put("reinstate", () -> suspend(false));
        kinds.put("minutes", () -> fixture.advance(Duration.ofMinutes(1 + random.nextInt(60))));
        kinds.put("days", () -> fixture.advance(Duration.ofDays(1 + random.nextInt(4))));
        kinds.put("weeks", () -> fixture.advance(Duration.ofDays(7L * (1 + random.nextInt(5)))));
        return kinds;
    }

    private void step() {
        var kinds = kinds();
        var names = kinds.keySet().stream().sorted().toList();
        var name = weighted(names);
        var refused = run(kinds.get(name));
        steps.add(name + refused.map(why -> " (" + why + ")").orElse(""));
        if (refused.isEmpty()) effects.merge(name, 1, Integer::sum);
    }

    /// The steps that lead on are more likely than those that end or disturb.
    private String weighted(List<String> names) {
        var onward =
                List.of(
                        "pay",
                        "confirm payment",
                        "accept",
                        "ship",
                        "ship with label",
                        "ship",
                        "receive",
                        "receive",
                        "receive core",
                        "hand over",
                        "dispute",
                        "return all",
                        "return a part",
                        "approve return",
                        "approve return",
                        "reject return",
                        "receive return",
                        "receive return",
                        "decide dispute",
                        "provider up",
                        "days");
        var from = random.nextInt(3) > 0 ? onward : names;
        return from.get(random.nextInt(from.size()));
    }

    /// Runs a step, then the background jobs.
    ///
    /// @return why the step was refused
    private Optional<String> run(Runnable step) {
        var refused = Optional.<String>empty();
        try {
            step.run();
        } catch (DomainException exception) {
            refused = Optional.of(exception.code());
        } catch (UnavailableException exception) {
            refused = Optional.of(exception.code());
        }
        for (var round = 0; round < 4; round++) {
            fixture.application.relayEvents.relay();
            fixture.application.processDeadlines.process();
            fixture.application.trackParcels.trackDue();
            fixture.clock.advance(Duration.ofSeconds(2));
        }
        return refused;
    }

    private void place() {
        var mode = any(DeliveryMode.PICKUP_POINT, DeliveryMode.HOME, DeliveryMode.LOCAL_PICKUP);
        var parts = new ArrayList<ListingId>();
        var count = 1 + random.nextInt(3);
        for (var i = 0; i < count; i++)
            parts.add(
                    fixture.aCarrierPart(
                            mode != DeliveryMode.PICKUP_POINT
                                    ? sellers.get(random.nextInt(sellers.size()))
                                    : sellers.getFirst()));
        var basket = fixture.basket(mode, parts.toArray(ListingId[]::new));
        var id = new CheckoutId(IDS.next());
        Checkout checkout = fixture.application.placeCheckout.place(buyer, id, basket);
        checkouts.add(id);
        payments.add(checkout.currentPayment());
        orders.addAll(checkout.orders());
    }

    /// There is no page to pay on when the provider did not respond to the checkout.
    private void pay(PaymentId payment) {
        if (fixture.provider.amountDue(payment).isEmpty()) throw new NothingToDo();
        fixture.provider.succeed(payment);
    }

    /// A second attempt, while the first may still succeed.
    private void payAgain() {
        var first = payment();
        fixture.provider.fail(first);
        fixture.confirm.confirm(first);
        var retried =
                fixture.application
                        .buyerCheckoutActions
                        .retryPayment(buyer, first.checkout())
                        .checkout();
        payments.add(retried.currentPayment());
        pay(retried.currentPayment());
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private PaymentId payment() {
        return payments.get(random.nextInt(payments.size()));
    }

    private CheckoutId checkout() {
        return checkouts.get(random.nextInt(checkouts.size()));
    }

    /// Runs a step on the first order, in any order of them, that does not refuse it.
    private void onAnOrder(Consumer<Order> step) {
        var shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, random);
        DomainException refused = new NothingToDo();
        for (var id : shuffled) {
            try {
                step.accept(fixture.orders.get(id));
                return;
            } catch (DomainException exception) {
                refused = exception;
            }
        }
        throw refused;
    }

    private Actor sellerOf(Order order) {
        return sellers.stream()
                .filter(seller -> seller.account().equals(order.sale().seller().id()))
                .findFirst()
                .orElseThrow();
    }

    private void bySeller(SellerStep step) {
        onAnOrder(order -> step.run(sellerOf(order), order.id()));
    }

    private void receive(boolean satisfied) {
        var form = Map.<String, Object>of("satisfied", satisfied);
        onAnOrder(order -> fixture.buyer.confirm(buyer, order.id(), Form.ofJson(form)));
    }

    private void dispute() {
        var form = Map.<String, Object>of("reason", "broken", "comment", "Elle est fendue.");
        onAnOrder(order -> fixture.buyer.dispute(buyer, order.id(), Form.ofJson(form)));
    }

    private void decide() {
        onAnOrder(order -> {
            var cents = random.nextLong(order.sale().total().minor() + 1);
            var refund = random.nextInt(4) == 0 ? 0L : cents;
            var form =
                    Map.<String, Object>of(
                            "refund",
                            Map.of("amount", refund, "currency", "EUR"),
                            "comment",
                            "Partagé.");
            fixture.application.decideDispute.decide(administrator, order.id(), Form.ofJson(form));
        });
    }

    private void requestReturn(boolean ofAPart) {
        var reason = EnumNames.of(any(ReturnReason.values()));
        onAnOrder(order -> {
            var fields = new HashMap<String, Object>(Map.of("reason", reason, "comment", "…"));
            var parts = order.sale().listings();
            if (ofAPart)
                fields.put(
                        "listingIds", List.of(parts.get(random.nextInt(parts.size())).toString()));
            fixture.returns.request(buyer, order.id(), Form.ofJson(fields));
        });
    }

    private void ofReturn(ReturnStep step) {
        onAnOrder(order -> {
            var orderReturn =
                    order.returns().stream()
                            .filter(any -> any.status() != Return.Status.REFUNDED)
                            .reduce((_, last) -> last)
                            .orElseThrow(NothingToDo::new);
            step.run(sellerOf(order), orderReturn.id());
        });
    }

    private void chargeback(ChargebackStatus status) {
        var payment = payment();
        fixture.provider.disputeCharge(payment, status);
        fixture.application.trackChargebacks.handle(
                new WebhookEvent("e" + steps.size(), Topic.CHARGE, "charge-" + payment));
    }

    private void suspend(boolean suspended) {
        var seller = sellers.get(random.nextInt(sellers.size()));
        fixture.application.changeAccountRights.change(
                administrator, seller.account(), Rights.suspended(suspended));
    }

    /// Transactions the provider executed whose response was lost are in no ledger yet: the law
    /// holds again once they are recorded.
    private void check() {
        var all = fixture.orders.findAll(orders);
        for (var order : all) {
            var ledger = order.payments().ledger();
            assertThat(ledger.balance()).as(printed()).isEqualTo(Money.ZERO);
            assertThat(ledger.balance(LedgerAccount.COMMISSION).isPositive())
                    .as("the marketplace pays no commission" + printed())
                    .isFalse();
            assertThat(owed(List.of(order), EnumSet.of(LedgerAccount.COMMISSION_VAT)))
                    .as("VAT on the commission" + printed())
                    .isEqualTo(
                            owed(List.of(order), EnumSet.of(LedgerAccount.COMMISSION))
                                    .atRate(order.sale().commission().vatBasisPoints()));
            assertThat(order.payments().refunded().total())
                    .as(printed())
                    .isLessThanOrEqualTo(
                            order.payments()
                                    .capture()
                                    .map(capture -> capture.amount())
                                    .orElse(Money.ZERO));
        }
        if (all.stream().anyMatch(MoneyConservationTest::hasPending) || hasUnrecorded()) return;
        checked++;
        var captured = Money.sum(payments.stream().map(this::captured));
        var transactions = fixture.provider.transactions();
        var sellersHave = total(transactions, "/payout/").minus(total(transactions, "/reversal/"));
        var refunds = total(transactions, "/refund/").plus(total(transactions, "stray/"));
        var commission = owed(all, EnumSet.of(LedgerAccount.COMMISSION));
        var vat = owed(all, EnumSet.of(LedgerAccount.COMMISSION_VAT));
        var held = owed(all, HELD);
        assertThat(captured)
                .as(
                        "captured, where sellers have %s, commission is %s, VAT %s, refunds %s,"
                                + " held %s%s",
                        sellersHave, commission, vat, refunds, held, printed())
                .isEqualTo(sellersHave.plus(commission).plus(vat).plus(refunds).plus(held));
    }

    private Money captured(PaymentId payment) {
        return fixture.provider.status(payment) instanceof Captured(_, var amount, _)
                ? amount
                : Money.ZERO;
    }

    private static Money total(Map<String, Money> transactions, String kind) {
        return Money.sum(
                transactions.entrySet().stream()
                        .filter(entry -> entry.getKey().contains(kind))
                        .map(Map.Entry::getValue));
    }

    private static Money owed(List<Order> all, Set<LedgerAccount> accounts) {
        return Money.sum(
                all.stream()
                        .flatMap(order ->
                                accounts.stream()
                                        .map(account ->
                                                order.payments()
                                                        .ledger()
                                                        .balance(account)
                                                        .negated())));
    }

    private static boolean hasPending(Order order) {
        var orderPayments = order.payments();
        return orderPayments.pendingRefund().isPresent()
                || orderPayments.pendingPayout().isPresent()
                || orderPayments.pendingReversal().isPresent();
    }

    /// Whether a payment was captured that the program does not know of yet.
    private boolean hasUnrecorded() {
        try {
            return payments.stream()
                    .anyMatch(payment -> {
                        var stored = fixture.checkouts.get(payment.checkout());
                        var known =
                                stored.unappliedPayments().stream()
                                                .anyMatch(unapplied ->
                                                        unapplied
                                                                .capture()
                                                                .payment()
                                                                .equals(payment))
                                        || fixture.orders.findAll(stored.orders()).stream()
                                                .allMatch(order ->
                                                        order.payments()
                                                                .capture()
                                                                .filter(capture ->
                                                                        capture.payment()
                                                                                .equals(payment))
                                                                .isPresent());
                        return fixture.provider.status(payment) instanceof Captured && !known;
                    });
        } catch (UnavailableException down) {
            return true;
        }
    }

    private String printed() {
        return "\n" + String.join("\n", steps);
    }

    private interface SellerStep {
        void run(Actor seller, OrderId order);
    }

    private interface ReturnStep {
        void run(Actor seller, ReturnId orderReturn);
    }

    private static final class NothingToDo extends ConflictException {
        private static final long serialVersionUID = 1;

        NothingToDo() {
            super("nothing.to-do");
        }
    }
}

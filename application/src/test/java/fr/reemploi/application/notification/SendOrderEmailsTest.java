package fr.reemploi.application.notification;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendOrderEmailsTest {
    private final InMemoryApplication application =
            new InMemoryApplication(
                    Ports.IN_MEMORY.with(
                            PublicUrl.class, _ -> new PublicUrl("https://pieces.test", false)));
    private final Accounts accounts = application.accounts;
    private final Orders orders = application.orders;
    private final Checkouts checkouts = application.checkouts;
    private final FakeMailer mailer = application.mailer;
    private final SendOrderEmails sendEmails = application.sendOrderEmails;

    @ParameterizedTest
    @EnumSource(OrderEventType.class)
    void each_event_sends_the_emails_each_party_needs(OrderEventType type) {
        var names = new TreeSet<String>();
        examples()
                .forEach(order ->
                        order.timeline().stream()
                                .filter(entry -> entry.type() == type)
                                .flatMap(entry -> emailNames(order, entry))
                                .forEach(names::add));
        assertThat(names).isEqualTo(new TreeSet<>(expected(type)));
    }

    /// Every state, and the cases with e-mails of their own.
    private static Stream<Order> examples() {
        var completed = OrderExamples.aCompletedOrder();
        var returned =
                completed.requestReturn(ReturnReason.CHANGED_MIND, "Non", List.of(), NOON).now();
        var untracked = new ParcelTracking("Le cousin", Optional.empty());
        var paying = completed.startPayout(Money.ZERO, NOON).now();
        return Stream.concat(
                OrderExamples.everyState(),
                Stream.of(
                        returned.approveReturn(1, NOON).now(),
                        returned.rejectReturn(1, "Trop tard", NOON).now(),
                        OrderExamples.aPaidOrder().accept(NOON).now().ship(untracked, NOON).now(),
                        paying.markPaidOut(1, "tr_1", NOON).now()));
    }

    private static Stream<String> emailNames(Order order, TimelineEntry entry) {
        return new OrderEmails(order, entry.at())
                .of(entry.type()).stream().map(email -> email.recipient() + " " + email.template());
    }

    private static Set<String> expected(OrderEventType type) {
        return switch (type) {
            case PAID -> Set.of("BUYER paid", "SELLER sold");
            case ACCEPTED -> Set.of("BUYER accepted", "BUYER accepted-for-local-pickup");
            case DECLINED -> Set.of("BUYER declined", "BUYER unanswered", "SELLER unanswered");
            case SHIPPED -> Set.of("BUYER shipped", "BUYER shipped-untracked");
            case CARRIER_DELIVERED -> Set.of("BUYER arrived");
            case DELIVERED -> Set.of("BUYER delivered");
            case CANCELLED -> Set.of("BUYER cancelled", "BUYER unavailable", "SELLER cancelled");
            case RETURN_REQUESTED -> Set.of("SELLER return-requested");
            case RETURN_APPROVED ->
                    Set.of("BUYER return-approved", "BUYER return-approved-at-own-cost");
            case RETURN_REJECTED ->
                    Set.of("BUYER return-rejected", "BUYER return-rejected-for-good");
            case DISPUTED -> Set.of("SELLER disputed");
            case DISPUTE_DECIDED -> Set.of("BUYER decided", "SELLER decided");
            case REFUNDED -> Set.of("BUYER refunded");
            case PAYOUT_REFUSED -> Set.of("SELLER payout-refused");
            case PAID_OUT -> Set.of("SELLER paid-out", "SELLER paid-out-less-debt");
            case PAYOUT_REVERSED -> Set.of("SELLER reversed");
            case DEBT_NOTED -> Set.of("SELLER owes");
            case PLACED,
                    BANK_DISPUTED,
                    BANK_DISPUTE_WON,
                    BANK_DISPUTE_LOST,
                    COMPLETED,
                    EXPIRED,
                    RETURN_RECEIVED,
                    CORE_RECEIVED,
                    CORE_KEPT,
                    REFUND_DUE,
                    PAYOUT_BEGUN,
                    REVERSAL_BEGUN ->
                    Set.of();
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_email_is_complete_in_the_readers_language(Language language) {
        var messages = examples().flatMap(order -> sentOf(order, language)).toList();

        assertThat(messages).hasSizeGreaterThan(60).allSatisfy(SendOrderEmailsTest::assertComplete);
        assertThat(messages.stream().map(message -> message.text().lines().findFirst().orElse("")))
                .containsOnly(language == Language.FR ? "Bonjour Léa," : "Hello Léa,");
    }

    /// Every e-mail about an order, sent by a separate fixture.
    private static Stream<EmailMessage> sentOf(Order order, Language language) {
        var fixture = new SendOrderEmailsTest();
        fixture.deliverAll(order, language);
        return fixture.mailer.sent().stream();
    }

    private static void assertComplete(EmailMessage message) {
        assertThat(message.subject()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(message.subject() + message.text())
                .doesNotContain("{", "}", "''", "null", "Optional");
        assertThat(message.text()).contains("https://pieces.test/").contains("€").endsWith("\n");
    }

    private void deliverAll(Order order, Language language) {
        enrol(order.sale().buyer().id(), language);
        enrol(order.sale().seller().id(), language);
        orders.save(Change.of(order));
        for (var index = 0; index < order.timeline().size(); index++) deliverEvents(order, index);
    }

    private void deliverEvents(Order order, int index) {
        var entry = order.timeline().get(index);
        var event = new OrderChanged(order.id(), entry.type(), entry.at());
        var aggregate = "order/" + order.id();
        sendEmails.handle(new StoredEvent(aggregate + "/" + index + "/0", aggregate, event, 0));
    }

    private Account enrol(AccountId id, Language language) {
        var email = id + "@example.fr";
        return accounts.save(
                Change.of(
                        Account.register(id, registration(email), NOON)
                                .now()
                                .rename("Léa", language)
                                .now()));
    }

    @Test
    void a_recipient_who_cannot_be_reached_delays_no_other() {
        var order = OrderExamples.aPaidOrder();
        var buyer = enrol(order.sale().buyer().id(), Language.FR);
        var seller = enrol(order.sale().seller().id(), Language.FR);
        orders.save(Change.of(order));
        mailer.failFor(buyer.email().value());

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> deliverEvents(order, order.timeline().size() - 1));

        assertThat(mailer.sent())
                .extracting(EmailMessage::to)
                .containsExactly(seller.email().value());
    }

    @Test
    void an_email_contains_deadline_amounts_and_link() {
        var order = OrderExamples.aPaidOrder();
        deliverAll(order, Language.FR);

        var toSeller = mailer.sent().getLast();
        assertThat(toSeller.to()).isEqualTo(order.sale().seller().id() + "@example.fr");
        assertThat(toSeller.subject()).isEqualTo("Commande " + order.number() + " : à accepter");
        assertThat(toSeller.text())
                .contains("avant le mercredi 4 mars 2026")
                .contains("13:00")
                .contains("Alternateur Clio II 1.5 dCi : 89,00\u00a0€")
                .contains("234,90\u00a0€")
                .contains("https://pieces.test/vendeur/commandes/" + order.id());
        assertThat(mailer.sent().getFirst().text())
                .contains("https://pieces.test/commandes/" + order.id());
    }

    @Test
    void both_parties_are_notified_of_the_operators_reason() {
        var disputed = OrderExamples.aDeliveredOrder().openDispute("damaged", "Cassé", NOON).now();
        deliverAll(
                disputed.resolveDispute(Money.cents(1_000), "Un partage", NOON).now(), Language.FR);

        assertThat(mailer.sent())
                .filteredOn(message -> message.subject().contains("tranché"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("10,00", "Un partage"));
    }

    @Test
    void an_event_delivered_twice_sends_one_email() {
        var order = OrderExamples.aPaidOrder();
        deliverAll(order, Language.FR);
        deliverEvents(order, 1);

        assertThat(mailer.sent()).hasSize(2);
    }

    @Test
    void a_seller_who_has_accepted_is_not_asked_to() {
        var order = OrderExamples.aPaidOrder().accept(NOON).now();
        deliverAll(order, Language.FR);

        assertThat(mailer.sent()).extracting(EmailMessage::to).containsOnly(buyer(order));
    }

    private static String buyer(Order order) {
        return order.sale().buyer().id() + "@example.fr";
    }

    @Test
    void a_payout_refused_repeatedly_is_notified_once() {
        var order = OrderExamples.refusePayout(OrderExamples.anUnpaidSeller());
        var refusals =
                order.timeline().stream()
                        .filter(entry -> entry.type() == OrderEventType.PAYOUT_REFUSED)
                        .toList();

        assertThat(refusals).hasSize(2);
        assertThat(emailNames(order, refusals.getFirst())).hasSize(1);
        assertThat(emailNames(order, later(refusals.getLast()))).isEmpty();
    }

    private static TimelineEntry later(TimelineEntry entry) {
        return TimelineEntry.of(entry.at().plusSeconds(1), entry.type());
    }

    @Test
    void an_erased_account_receives_no_email() {
        var order = OrderExamples.aPaidOrder();
        var erased = enrol(order.sale().buyer().id(), Language.FR);
        accounts.save(erased.erase(NOON));
        orders.save(Change.of(order));
        deliverEvents(order, 1);

        assertThat(mailer.sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_late_payer_is_notified_of_the_refund(Language language) {
        var buyer = enrol(anAccountId(), language);
        var late = checkoutWithUnappliedPayment(buyer.id());
        checkouts.save(Change.of(late));
        var at = late.unappliedPayments().getFirst().capture().at();
        var changed = new CheckoutChanged(late.id(), CheckoutStatus.EXPIRED, at);
        sendEmails.handle(new StoredEvent("checkout/1/3/0", "checkout/1", changed, 0));
        var lapsed = new CheckoutChanged(late.id(), CheckoutStatus.EXPIRED, late.expiresAt());
        sendEmails.handle(new StoredEvent("checkout/1/2/0", "checkout/1", lapsed, 0));

        assertThat(mailer.sent()).hasSize(1);
        assertThat(mailer.sent().getFirst().text()).contains("€").doesNotContain("{", "''");
    }

    private static Checkout checkoutWithUnappliedPayment(AccountId buyer) {
        var id = new CheckoutId(IDS.next());
        var basket = new Checkout.Contents(buyer, List.of(), Money.cents(8_900));
        var until = NOON.plus(Checkout.LIFETIME);
        var checkout = Checkout.place(id, basket, NOON, until).now();
        var late = until.plus(Duration.ofMinutes(1));
        var capture = new Capture(new PaymentId(id, 1), "ch_1", Money.cents(8_900), late);
        return checkout.applyDeadlines(until).now().capture(capture, late).now();
    }
}

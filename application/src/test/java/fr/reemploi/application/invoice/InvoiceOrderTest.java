package fr.reemploi.application.invoice;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvoiceOrderTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final Orders orders = application.orders;
    private final InvoiceOrder invoicing = application.invoiceOrder;
    private final PrintReturnSlip slips = application.printReturnSlip;

    @Test
    void there_is_no_invoice_before_the_seller_has_accepted() {
        Stream.of(
                        OrderExamples.anOrder(),
                        OrderExamples.aPaidOrder(),
                        OrderExamples.aPaidOrder().decline("Vendue", NOON).now(),
                        OrderExamples.aPaidOrder().cancel(NOON).now())
                .map(this::stored)
                .forEach(order ->
                        assertThatExceptionOfType(ConflictException.class)
                                .isThrownBy(() -> invoicing.invoice(buyer(order), order.id()))
                                .satisfies(exception ->
                                        assertThat(exception.code()).isEqualTo("invoice.not-yet")));
    }

    @Test
    void from_then_on_buyer_seller_and_operator_read_the_same() {
        OrderExamples.everyState()
                .filter(order -> order.timeline().size() > 2)
                .filter(order -> order.timeline().get(2).type().name().equals("ACCEPTED"))
                .forEach(example -> {
                    var order = orders.find(example.id()).orElseGet(() -> stored(example));
                    var document = invoicing.invoice(buyer(order), order.id());
                    assertThat(invoicing.invoice(seller(order), order.id()).pdf())
                            .isEqualTo(document.pdf());
                    assertThat(invoicing.invoice(operator(), order.id()).pdf())
                            .isEqualTo(document.pdf());
                    assertThat(text(document)).contains("at=2026-03-02T12:00:00.123Z");
                });
    }

    @Test
    void nobody_else_can_read_it() {
        var order = stored(OrderExamples.aCompletedOrder());
        var otherSeller = actor(anAccountId(), Role.SELLER);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> invoicing.invoice(otherSeller, order.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> invoicing.commission(otherSeller, order.id()));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> invoicing.commission(buyer(order), order.id()));
    }

    @Test
    void numbers_are_assigned_in_order_of_acceptance_not_of_download() {
        var seller = anAccountId();
        var first = stored(accepted(seller));
        var second = stored(accepted(seller));
        Stream.of(first, second).forEach(this::deliverEvents);

        assertThat(invoicing.invoice(buyer(second), second.id()).name()).isEqualTo("RE-000002.pdf");
        assertThat(invoicing.invoice(buyer(first), first.id()).name()).isEqualTo("RE-000001.pdf");
    }

    private static Order accepted(AccountId seller) {
        var order = OrderExamples.anOrder(anAccountId(), seller, NOON);
        return order.pay(OrderExamples.aCapture(order), NOON).now().accept(NOON).now();
    }

    @Test
    void a_private_seller_has_a_receipt_without_number() {
        var order =
                OrderExamples.everyState()
                        .filter(stored -> !stored.sale().seller().profile().kind().isProfessional())
                        .filter(stored -> stored.state() instanceof OrderState.Delivered)
                        .map(this::stored)
                        .findFirst()
                        .orElseThrow();
        deliverEvents(order);

        var document = invoicing.invoice(buyer(order), order.id());

        assertThat(document.name()).isEqualTo(order.number() + ".pdf");
        var next =
                application.invoiceNumbers.number(
                        new Issuer.Seller(order.sale().seller().id()), order.id());
        assertThat(next.value()).isEqualTo(1);
    }

    @Test
    void the_commission_is_invoiced_once_the_sale_is_completed() {
        var delivered = stored(OrderExamples.aDeliveredOrder());
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> invoicing.commission(seller(delivered), delivered.id()));

        orders.save(delivered.confirmReceipt(true, NOON));

        var document = invoicing.commission(seller(delivered), delivered.id());
        assertThat(document.name()).isEqualTo("RE-COM-000001.pdf");
        assertThat(text(document)).contains("base=" + Money.cents(17_800));
    }

    @Test
    void what_was_invoiced_stays_when_parts_come_back_later() {
        var completed = stored(OrderExamples.aCompletedOrder());
        var before = text(invoicing.commission(seller(completed), completed.id()));

        var later = NOON.plusSeconds(3_600);
        orders.save(completed.requestReturn(ReturnReason.CHANGED_MIND, "Non", List.of(), later));
        orders.update(completed.id(), stored -> stored.approveReturn(1, later));
        orders.update(completed.id(), stored -> stored.receiveReturn(1, later));

        assertThat(text(invoicing.commission(seller(completed), completed.id()))).isEqualTo(before);
    }

    @Test
    void a_sale_that_was_refunded_whole_owes_no_commission() {
        var disputed = OrderExamples.aDeliveredOrder().openDispute("damaged", "", NOON).now();
        var order = stored(disputed.resolveDispute(disputed.sale().total(), "…", NOON).now());

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> invoicing.commission(seller(order), order.id()));
    }

    @Test
    void a_return_has_a_slip_once_it_is_approved() {
        var requested =
                OrderExamples.aDeliveredOrder()
                        .requestReturn(ReturnReason.DAMAGED, "Fêlée", List.of(), NOON);
        var order = orders.save(requested);
        var id = new ReturnId(order.id(), 1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> slips.print(buyer(order), id))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("return.not-approved"));

        orders.update(order.id(), stored -> stored.approveReturn(1, NOON));

        assertThat(slips.print(buyer(order), id).name()).isEqualTo(order.number() + "-R1.pdf");
        assertThat(text(slips.print(seller(order), id))).contains("at=" + NOON);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> slips.print(actor(anAccountId(), Role.BUYER), id));
    }

    private Order stored(Order order) {
        return orders.save(Change.of(order));
    }

    private void deliverEvents(Order order) {
        for (var entry : order.timeline()) {
            var changed = new OrderChanged(order.id(), entry.type(), entry.at());
            invoicing.handle(new StoredEvent("order/1", "order", changed, 0));
        }
    }

    private static String text(PdfDocument document) {
        return new String(document.pdf(), StandardCharsets.UTF_8);
    }

    private static Actor buyer(Order order) {
        return actor(order.sale().buyer().id(), Role.BUYER);
    }

    private static Actor seller(Order order) {
        return actor(order.sale().seller().id(), Role.SELLER);
    }

    private static Actor operator() {
        return actor(anAccountId(), Role.ADMIN);
    }

    private static Actor actor(AccountId account, Role role) {
        return new Actor(account, EnumSet.of(Role.BUYER, role), new SessionId(IDS.next()));
    }
}

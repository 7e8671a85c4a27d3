package fr.reemploi.application.invoice;

import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import fr.reemploi.application.order.OrderAccess;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Invoices a sale: to the buyer, in the seller's name, when the seller accepts; to the seller, for
/// the commission, when the sale is completed. Numbers are assigned at that moment, so that they
/// follow the invoice dates; the PDFs are rendered on request.
@UseCase
public final class InvoiceOrder implements EventHandler {
    private static final Set<OrderEventType> END =
            Set.of(OrderEventType.COMPLETED, OrderEventType.DISPUTE_DECIDED);

    private final Orders orders;
    private final InvoiceNumbers numbers;
    private final InvoiceRenderer renderer;

    public InvoiceOrder(Orders orders, InvoiceNumbers numbers, InvoiceRenderer renderer) {
        this.orders = orders;
        this.numbers = numbers;
        this.renderer = renderer;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof OrderChanged;
    }

    @Override
    public void handle(StoredEvent event) {
        if (!(event.event() instanceof OrderChanged(var id, var type, _))) return;
        if (type != OrderEventType.ACCEPTED && !END.contains(type)) return;
        orders.find(id)
                .ifPresent(order -> {
                    invoice(order);
                    commission(order);
                });
    }

    /// The invoice or receipt, for the buyer, the seller and the operator.
    ///
    /// @throws ConflictException `invoice.not-yet` until the seller has accepted
    public PdfDocument invoice(Actor actor, OrderId id) {
        var order = OrderAccess.visible(actor, orders.get(id));
        var invoice = invoice(order).orElseThrow(InvoiceOrder::notYet);
        var name = invoice.number().map(InvoiceNumber::toString).orElse(order.number().value());
        return new PdfDocument(name, renderer.invoice(invoice));
    }

    /// The commission invoice, for the seller and the operator.
    ///
    /// @throws ConflictException `invoice.not-yet` until the sale is completed
    public PdfDocument commission(Actor actor, OrderId id) {
        var order = OrderAccess.visible(actor, orders.get(id));
        if (!actor.is(Role.ADMIN)) OrderAccess.asSeller(actor, order);
        var invoice = commission(order).orElseThrow(InvoiceOrder::notYet);
        return new PdfDocument(invoice.number().toString(), renderer.commission(invoice));
    }

    private static ConflictException notYet() {
        return new ConflictException("invoice.not-yet");
    }

    private Optional<Invoice> invoice(Order order) {
        var capture = order.payments().capture();
        var accepted = first(order, Set.of(OrderEventType.ACCEPTED));
        if (capture.isEmpty() || accepted.isEmpty()) return Optional.empty();
        return Optional.of(
                new Invoice(
                        sellerInvoiceNumber(order),
                        accepted.get(),
                        capture.get().at(),
                        order.number(),
                        order.sale()));
    }

    private Optional<InvoiceNumber> sellerInvoiceNumber(Order order) {
        var seller = order.sale().seller();
        return seller.profile().kind().isProfessional()
                ? Optional.of(numbers.number(new Issuer.Seller(seller.id()), order.id()))
                : Optional.empty();
    }

    private Optional<CommissionInvoice> commission(Order order) {
        var completedAt = first(order, END);
        if (completedAt.isEmpty()) return Optional.empty();
        var base = keptItemsTotal(order, completedAt.get());
        if (!order.sale().commission().on(base).isPositive()) return Optional.empty();
        var number = numbers.number(new Issuer.Marketplace(), order.id());
        return Optional.of(
                new CommissionInvoice(
                        number, completedAt.get(), order.number(), order.sale(), base));
    }

    /// The price of the parts not refunded by then. An issued invoice does not change.
    private static Money keptItemsTotal(Order order, Instant by) {
        var refunds =
                order.payments().refunds().stream()
                        .filter(refund -> !refund.requestedAt().isAfter(by))
                        .map(refund -> refund.breakdown().items());
        return order.sale().items().minus(Money.sum(refunds));
    }

    private static Optional<Instant> first(Order order, Set<OrderEventType> types) {
        return order.timeline().stream()
                .filter(entry -> types.contains(entry.type()))
                .map(TimelineEntry::at)
                .findFirst();
    }
}

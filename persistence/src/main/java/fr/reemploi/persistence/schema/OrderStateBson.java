package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.order.OrderState.AwaitingPayment;
import fr.reemploi.domain.order.OrderState.Cancelled;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Declined;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.Disputed;
import fr.reemploi.domain.order.OrderState.Expired;
import fr.reemploi.domain.order.OrderState.Paid;
import fr.reemploi.domain.order.OrderState.Refunded;
import fr.reemploi.domain.order.OrderState.ReturnRequested;
import fr.reemploi.domain.order.OrderState.Returned;
import fr.reemploi.domain.order.OrderState.Shipped;
import fr.reemploi.persistence.codec.DocumentFields;
import java.time.Instant;
import org.bson.Document;

/// Stored form of the state of an order, embedded in its document.
final class OrderStateBson {
    private static final String AWAITING_PAYMENT = "awaiting-payment";
    private static final String PAID = "paid";
    private static final String ACCEPTED = "accepted";
    private static final String SHIPPED = "shipped";
    private static final String DELIVERED = "delivered";
    private static final String COMPLETED = "completed";
    private static final String CANCELLED = "cancelled";
    private static final String EXPIRED = "expired";
    private static final String DECLINED = "declined";
    private static final String RETURN_REQUESTED = "return-requested";
    private static final String RETURNED = "returned";
    private static final String REFUNDED = "refunded";
    private static final String DISPUTED = "disputed";

    private static final String IS = "is";
    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final String ACCEPT_BY = "acceptBy";
    private static final String RECEIVED_BY = "receivedBy";
    private static final String CLAIM_UNTIL = "claimUntil";
    private static final String DELIVERED_AT = "deliveredAt";
    private static final String UNAVAILABLE = "unavailable";
    private static final String REASON = "reason";
    private static final String COMMENT = "comment";
    private static final String BEFORE = "before";

    private OrderStateBson() {}

    static Document write(OrderState state) {
        return switch (state) {
            case AwaitingPayment(var until) ->
                    new Document(IS, AWAITING_PAYMENT).append(UNTIL, date(until));
            case Paid(var acceptBy) -> new Document(IS, PAID).append(ACCEPT_BY, date(acceptBy));
            case Accepted(var at) -> since(ACCEPTED, at);
            case Shipped(var at, var receivedBy) ->
                    since(SHIPPED, at).append(RECEIVED_BY, date(receivedBy));
            case Delivered(var at, var claimUntil) ->
                    since(DELIVERED, at).append(CLAIM_UNTIL, date(claimUntil));
            case Completed(var deliveredAt, var at) ->
                    since(COMPLETED, at).append(DELIVERED_AT, date(deliveredAt));
            case Cancelled(var at, var unavailable) ->
                    since(CANCELLED, at).append(UNAVAILABLE, unavailable);
            case Expired(var at) -> since(EXPIRED, at);
            case Declined(var at, var reason) -> since(DECLINED, at).append(REASON, reason);
            case ReturnRequested(var before) ->
                    new Document(IS, RETURN_REQUESTED).append(BEFORE, write(before));
            case Returned(var at) -> since(RETURNED, at);
            case Refunded(var at) -> since(REFUNDED, at);
            case Disputed(var before, var reason, var comment, var at) ->
                    since(DISPUTED, at)
                            .append(BEFORE, write(before))
                            .append(REASON, reason)
                            .append(COMMENT, comment);
        };
    }

    private static Document since(String state, Instant at) {
        return new Document(IS, state).append(AT, date(at));
    }

    static OrderState read(Document doc) {
        return switch (text(doc, IS)) {
            case AWAITING_PAYMENT -> new AwaitingPayment(instant(doc, UNTIL));
            case PAID -> new Paid(instant(doc, ACCEPT_BY));
            case ACCEPTED -> new Accepted(instant(doc, AT));
            case SHIPPED -> new Shipped(instant(doc, AT), instant(doc, RECEIVED_BY));
            case DELIVERED -> new Delivered(instant(doc, AT), instant(doc, CLAIM_UNTIL));
            case COMPLETED -> new Completed(instant(doc, DELIVERED_AT), instant(doc, AT));
            case CANCELLED -> new Cancelled(instant(doc, AT), flag(doc, UNAVAILABLE));
            case EXPIRED -> new Expired(instant(doc, AT));
            case DECLINED -> new Declined(instant(doc, AT), text(doc, REASON));
            case RETURN_REQUESTED -> new ReturnRequested(read(document(doc, BEFORE)));
            case RETURNED -> new Returned(instant(doc, AT));
            case REFUNDED -> new Refunded(instant(doc, AT));
            case DISPUTED ->
                    new Disputed(
                            read(document(doc, BEFORE)),
                            text(doc, REASON),
                            text(doc, COMMENT),
                            instant(doc, AT));
            case String other -> throw DocumentFields.unknown("state of an order", other);
        };
    }
}

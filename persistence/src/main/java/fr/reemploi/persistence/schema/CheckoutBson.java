package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;
import static fr.reemploi.persistence.codec.DocumentFields.uuids;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutState;
import fr.reemploi.domain.checkout.CheckoutState.AwaitingPayment;
import fr.reemploi.domain.checkout.CheckoutState.Cancelled;
import fr.reemploi.domain.checkout.CheckoutState.Expired;
import fr.reemploi.domain.checkout.CheckoutState.Paid;
import fr.reemploi.domain.checkout.PaymentAttempt;
import fr.reemploi.domain.checkout.UnappliedPayment;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import java.net.URI;
import org.bson.Document;

/// Stored form of a checkout. Public constants are paths used by queries.
public final class CheckoutBson {
    public static final String ID = "id";
    public static final String VERSION = "version";

    /// For queries only: when the checkout expires. Absent once it is paid, expired or cancelled.
    public static final String DEADLINE = "deadline";

    private static final String BUYER = "buyer";
    private static final String ORDERS = "orders";
    private static final String TOTAL = "total";
    private static final String PLACED_AT = "placedAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String STATE = "state";
    private static final String ATTEMPTS = "attempts";
    private static final String UNAPPLIED_PAYMENTS = "strays";

    private static final String IS = "is";
    private static final String AWAITING_PAYMENT = "awaiting-payment";
    private static final String PAID = "paid";
    private static final String EXPIRED = "expired";
    private static final String CANCELLED = "cancelled";
    private static final String CAPTURE = "capture";
    private static final String AT = "at";

    private static final String NUMBER = "number";
    private static final String PAGE = "page";
    private static final String FAILED = "failed";
    private static final String REFUNDED = "refunded";

    private CheckoutBson() {}

    public static Document write(Checkout checkout) {
        var doc =
                new Document(ID, checkout.id().value())
                        .append(VERSION, checkout.version().value())
                        .append(BUYER, checkout.buyer().value())
                        .append(ORDERS, checkout.orders().stream().map(OrderId::value).toList())
                        .append(TOTAL, MoneyBson.write(checkout.total()))
                        .append(PLACED_AT, date(checkout.placedAt()))
                        .append(EXPIRES_AT, date(checkout.expiresAt()));
        return put(doc, DEADLINE, checkout.deadline().map(DocumentFields::date))
                .append(STATE, write(checkout.state()))
                .append(ATTEMPTS, checkout.attempts().stream().map(CheckoutBson::write).toList())
                .append(
                        UNAPPLIED_PAYMENTS,
                        checkout.unappliedPayments().stream().map(CheckoutBson::write).toList());
    }

    public static Checkout read(Document doc) {
        return new Checkout(
                new CheckoutId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, BUYER)),
                uuids(doc, ORDERS).stream().map(OrderId::new).toList(),
                MoneyBson.read(doc, TOTAL),
                instant(doc, PLACED_AT),
                instant(doc, EXPIRES_AT),
                readState(document(doc, STATE)),
                list(doc, ATTEMPTS, Document.class).stream()
                        .map(CheckoutBson::readPaymentAttempt)
                        .toList(),
                list(doc, UNAPPLIED_PAYMENTS, Document.class).stream()
                        .map(CheckoutBson::readUnappliedPayment)
                        .toList());
    }

    private static Document write(CheckoutState state) {
        return switch (state) {
            case AwaitingPayment() -> new Document(IS, AWAITING_PAYMENT);
            case Paid(var capture) ->
                    new Document(IS, PAID).append(CAPTURE, CaptureBson.write(capture));
            case Expired(var at) -> new Document(IS, EXPIRED).append(AT, date(at));
            case Cancelled(var at) -> new Document(IS, CANCELLED).append(AT, date(at));
        };
    }

    private static CheckoutState readState(Document doc) {
        return switch (text(doc, IS)) {
            case AWAITING_PAYMENT -> new AwaitingPayment();
            case PAID -> new Paid(CaptureBson.read(document(doc, CAPTURE)));
            case EXPIRED -> new Expired(instant(doc, AT));
            case CANCELLED -> new Cancelled(instant(doc, AT));
            case String other -> throw DocumentFields.unknown("state of a checkout", other);
        };
    }

    private static Document write(PaymentAttempt attempt) {
        var doc = new Document(NUMBER, attempt.number());
        return put(doc, PAGE, attempt.page().map(URI::toString)).append(FAILED, attempt.failed());
    }

    private static PaymentAttempt readPaymentAttempt(Document doc) {
        return new PaymentAttempt(
                integer(doc, NUMBER), maybeText(doc, PAGE).map(URI::create), flag(doc, FAILED));
    }

    private static Document write(UnappliedPayment payment) {
        return new Document(CAPTURE, CaptureBson.write(payment.capture()))
                .append(REFUNDED, payment.refunded());
    }

    private static UnappliedPayment readUnappliedPayment(Document doc) {
        return new UnappliedPayment(CaptureBson.read(document(doc, CAPTURE)), flag(doc, REFUNDED));
    }
}

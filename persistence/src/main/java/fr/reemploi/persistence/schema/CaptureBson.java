package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a capture, embedded in the document of its order or checkout.
final class CaptureBson {
    private static final String PAYMENT = "payment";
    private static final String CHARGE = "charge";
    private static final String AMOUNT = "amount";
    private static final String AT = "at";

    private CaptureBson() {}

    static Document write(Capture capture) {
        return new Document(PAYMENT, capture.payment().toString())
                .append(CHARGE, capture.charge())
                .append(AMOUNT, MoneyBson.write(capture.amount()))
                .append(AT, date(capture.at()));
    }

    static Capture read(Document doc) {
        return new Capture(
                payment(text(doc, PAYMENT)),
                text(doc, CHARGE),
                MoneyBson.read(doc, AMOUNT),
                instant(doc, AT));
    }

    static PaymentId payment(String id) {
        return PaymentId.parse(id).orElseThrow(() -> DocumentFields.unknown("payment id", id));
    }
}

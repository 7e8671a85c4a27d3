package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import java.net.URI;
import org.bson.Document;

/// Stored form of a simulated payment.
public final class SandboxPaymentBson {
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String AMOUNT = "amount";
    private static final String RETURN_URL = "back";
    private static final String STATE = "state";
    private static final String CAPTURED_AT = "capturedAt";
    private static final String TRANSACTIONS = "moves";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String TRANSFER = "of";

    private SandboxPaymentBson() {}

    public static Document write(SandboxPayment payment) {
        var doc =
                new Document(ID, payment.id().toString())
                        .append(VERSION, payment.version().value())
                        .append(AMOUNT, MoneyBson.write(payment.amount()))
                        .append(RETURN_URL, payment.returnUrl().toString())
                        .append(STATE, EnumNames.of(payment.state()));
        return put(doc, CAPTURED_AT, payment.capturedAt().map(DocumentFields::date))
                .append(
                        TRANSACTIONS,
                        payment.transactions().stream().map(SandboxPaymentBson::write).toList());
    }

    public static SandboxPayment read(Document doc) {
        return new SandboxPayment(
                CaptureBson.payment(text(doc, ID)),
                new Version(number(doc, VERSION)),
                MoneyBson.read(doc, AMOUNT),
                URI.create(text(doc, RETURN_URL)),
                enumValue(doc, STATE, State.class),
                maybeInstant(doc, CAPTURED_AT),
                list(doc, TRANSACTIONS, Document.class).stream()
                        .map(SandboxPaymentBson::readTransaction)
                        .toList());
    }

    private static Document write(Transaction transaction) {
        var doc =
                new Document(KEY, transaction.key())
                        .append(KIND, EnumNames.of(transaction.kind()))
                        .append(AMOUNT, MoneyBson.write(transaction.amount()));
        return put(doc, TRANSFER, transaction.transfer());
    }

    private static Transaction readTransaction(Document doc) {
        return new Transaction(
                text(doc, KEY),
                enumValue(doc, KIND, Kind.class),
                MoneyBson.read(doc, AMOUNT),
                maybeText(doc, TRANSFER));
    }
}

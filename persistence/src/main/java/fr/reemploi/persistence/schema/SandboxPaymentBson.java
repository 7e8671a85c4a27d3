package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.word;

import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import java.net.URI;
import org.bson.Document;

/// A payment at the pretended bank as stored.
public final class SandboxPaymentBson {
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String AMOUNT = "amount";
    private static final String BACK = "back";
    private static final String STATE = "state";
    private static final String CAPTURED_AT = "capturedAt";
    private static final String MOVES = "moves";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String OF = "of";

    private SandboxPaymentBson() {}

    public static Document write(SandboxPayment payment) {
        var doc =
                new Document(ID, payment.id().toString())
                        .append(VERSION, payment.version().value())
                        .append(AMOUNT, MoneyBson.write(payment.amount()))
                        .append(BACK, payment.back().toString())
                        .append(STATE, EnumNames.of(payment.state()));
        return put(doc, CAPTURED_AT, payment.capturedAt().map(DocumentFields::date))
                .append(MOVES, payment.moves().stream().map(SandboxPaymentBson::write).toList());
    }

    public static SandboxPayment read(Document doc) {
        return new SandboxPayment(
                CaptureBson.payment(text(doc, ID)),
                new Version(number(doc, VERSION)),
                MoneyBson.read(doc, AMOUNT),
                URI.create(text(doc, BACK)),
                word(doc, STATE, State.class),
                maybeInstant(doc, CAPTURED_AT),
                list(doc, MOVES, Document.class).stream()
                        .map(SandboxPaymentBson::readMove)
                        .toList());
    }

    private static Document write(Transaction move) {
        var doc =
                new Document(KEY, move.key())
                        .append(KIND, EnumNames.of(move.kind()))
                        .append(AMOUNT, MoneyBson.write(move.amount()));
        return put(doc, OF, move.of());
    }

    private static Transaction readMove(Document doc) {
        return new Transaction(
                text(doc, KEY),
                word(doc, KIND, Kind.class),
                MoneyBson.read(doc, AMOUNT),
                maybeText(doc, OF));
    }
}

package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.shared.Money;
import java.util.Currency;
import java.util.Optional;
import org.bson.Document;

/// Stored form of an amount of money: minor units and currency code.
final class MoneyBson {
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private MoneyBson() {}

    static Document write(Money money) {
        return new Document(AMOUNT, money.minor())
                .append(CURRENCY, money.currency().getCurrencyCode());
    }

    static Money read(Document doc, String field) {
        return read(document(doc, field));
    }

    static Optional<Money> maybe(Document doc, String field) {
        return maybeDocument(doc, field).map(MoneyBson::read);
    }

    private static Money read(Document doc) {
        return new Money(number(doc, AMOUNT), Currency.getInstance(text(doc, CURRENCY)));
    }
}

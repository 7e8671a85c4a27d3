package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.ledger.SellerDebt.Item;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import org.bson.Document;

/// Stored form of the debt of a seller.
public final class SellerDebtBson {
    private static final String SELLER = "seller";
    private static final String VERSION = "version";
    private static final String OWED = "owed";
    private static final String WITHHELD = "kept";
    private static final String KEY = "key";
    private static final String AMOUNT = "amount";

    private SellerDebtBson() {}

    public static Document write(SellerDebt debt) {
        return new Document(SELLER, debt.seller().value())
                .append(VERSION, debt.version().value())
                .append(OWED, write(debt.owed()))
                .append(WITHHELD, write(debt.withheld()));
    }

    public static SellerDebt read(Document doc) {
        return new SellerDebt(
                new AccountId(uuid(doc, SELLER)),
                new Version(number(doc, VERSION)),
                readItems(doc, OWED),
                readItems(doc, WITHHELD));
    }

    private static List<Document> write(List<Item> items) {
        return items.stream()
                .map(item ->
                        new Document(KEY, item.key())
                                .append(AMOUNT, MoneyBson.write(item.amount())))
                .toList();
    }

    private static List<Item> readItems(Document doc, String field) {
        return list(doc, field, Document.class).stream()
                .map(item -> new Item(text(item, KEY), MoneyBson.read(item, AMOUNT)))
                .toList();
    }
}

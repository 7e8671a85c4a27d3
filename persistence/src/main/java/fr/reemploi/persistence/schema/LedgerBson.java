package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.ledger.Entry;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.ledger.Posting;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import org.bson.Document;

/// Stored form of a ledger, embedded in the document of its order: postings in chronological order.
final class LedgerBson {
    private static final String KEY = "key";
    private static final String EVENT = "event";
    private static final String AT = "at";
    private static final String ENTRIES = "entries";
    private static final String ACCOUNT = "account";
    private static final String AMOUNT = "amount";

    private LedgerBson() {}

    static List<Document> write(Ledger ledger) {
        return ledger.postings().stream().map(LedgerBson::write).toList();
    }

    static Ledger read(List<Document> postings) {
        return new Ledger(postings.stream().map(LedgerBson::readPosting).toList());
    }

    private static Document write(Posting posting) {
        return new Document(KEY, posting.key())
                .append(EVENT, posting.event())
                .append(AT, date(posting.at()))
                .append(ENTRIES, posting.entries().stream().map(LedgerBson::write).toList());
    }

    private static Posting readPosting(Document doc) {
        return new Posting(
                text(doc, KEY),
                text(doc, EVENT),
                instant(doc, AT),
                list(doc, ENTRIES, Document.class).stream().map(LedgerBson::readEntry).toList());
    }

    private static Document write(Entry entry) {
        return new Document(ACCOUNT, EnumNames.of(entry.account()))
                .append(AMOUNT, MoneyBson.write(entry.amount()));
    }

    private static Entry readEntry(Document doc) {
        return new Entry(enumValue(doc, ACCOUNT, LedgerAccount.class), MoneyBson.read(doc, AMOUNT));
    }
}

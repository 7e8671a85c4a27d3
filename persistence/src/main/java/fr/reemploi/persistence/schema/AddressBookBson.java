package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.shared.Version;
import org.bson.Document;

/// Stored form of an address book; its id is the account's.
public final class AddressBookBson {
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String ENTRIES = "entries";
    private static final String ADDRESS = "address";

    private AddressBookBson() {}

    public static Document write(AddressBook book) {
        return new Document(ID, book.account().value())
                .append(VERSION, book.version().value())
                .append(ENTRIES, book.entries().stream().map(AddressBookBson::write).toList());
    }

    public static AddressBook read(Document doc) {
        return new AddressBook(
                new AccountId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                list(doc, ENTRIES, Document.class).stream()
                        .map(AddressBookBson::readEntry)
                        .toList());
    }

    private static Document write(AddressBook.SavedAddress entry) {
        return new Document(ID, entry.id().value())
                .append(ADDRESS, AddressBson.write(entry.address()));
    }

    private static AddressBook.SavedAddress readEntry(Document doc) {
        return new AddressBook.SavedAddress(
                new AddressId(uuid(doc, ID)), AddressBson.read(document(doc, ADDRESS)));
    }
}

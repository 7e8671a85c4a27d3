package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.AddressBookBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the address books; the document id is the account's.
public final class StoredAddressBooks implements AddressBooks {
    public static final Schema<AddressBook> SCHEMA =
            Schema.of(
                    "address_book",
                    "addressBooks",
                    book -> book.account().value(),
                    AddressBook::version,
                    AddressBook::withNextVersion,
                    AddressBookBson::write,
                    AddressBookBson::read);

    private final DocumentStore<AddressBook> books;

    public StoredAddressBooks(DocumentStores stores) {
        books = stores.open(SCHEMA);
    }

    @Override
    public AddressBook of(AccountId account) {
        return books.find(account.value()).orElseGet(() -> AddressBook.empty(account));
    }

    @Override
    public AddressBook save(Change<AddressBook> change) {
        return books.save(change);
    }

    @Override
    public void deleteOf(AccountId account) {
        books.delete(account.value());
    }
}

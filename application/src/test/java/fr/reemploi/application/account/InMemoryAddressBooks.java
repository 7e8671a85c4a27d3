package fr.reemploi.application.account;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.shared.Change;

/// In-memory address books.
public final class InMemoryAddressBooks implements AddressBooks {
    private final InMemoryTable<AccountId, AddressBook> table =
            new InMemoryTable<>(AddressBook::account, AddressBook::version);

    @Override
    public AddressBook of(AccountId account) {
        return table.find(account).orElseGet(() -> AddressBook.empty(account));
    }

    @Override
    public AddressBook save(Change<AddressBook> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }

    @Override
    public void deleteOf(AccountId account) {
        table.remove(account);
    }
}

package fr.reemploi.application.account;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.shared.Change;

/// Store of the address books.
public interface AddressBooks {
    /// The address book of an account; empty as long as none was stored.
    AddressBook of(AccountId account);

    /// @throws StaleVersionException if another writer was first
    AddressBook save(Change<AddressBook> change);

    /// Deletes the address book of an account; no change where there is none.
    void deleteOf(AccountId account);
}

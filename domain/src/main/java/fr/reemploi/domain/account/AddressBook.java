package fr.reemploi.domain.account;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The addresses an account has saved for its purchases, in the order in which they were added.
public record AddressBook(AccountId account, Version version, List<SavedAddress> entries) {
    public static final int MAX_ADDRESSES = 20;

    public AddressBook {
        entries = List.copyOf(entries);
    }

    public static AddressBook empty(AccountId account) {
        return new AddressBook(account, Version.NEW, List.of());
    }

    public Optional<SavedAddress> find(AddressId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// Adds an address at the end; one that was added under this id before stays as it is.
    ///
    /// @throws ConflictException `addresses.too-many`
    public Change<AddressBook> add(SavedAddress entry) {
        if (find(entry.id()).isPresent()) return Change.none(this);
        if (entries.size() >= MAX_ADDRESSES)
            throw new ConflictException("addresses.too-many", MAX_ADDRESSES);
        var more = new ArrayList<>(entries);
        more.add(entry);
        return Change.of(new AddressBook(account, version, more));
    }

    /// Replaces the address with this id; no change where there is none.
    public Change<AddressBook> replace(SavedAddress entry) {
        if (find(entry.id()).isEmpty()) return Change.none(this);
        var replaced =
                entries.stream()
                        .map(other -> other.id().equals(entry.id()) ? entry : other)
                        .toList();
        return Change.of(new AddressBook(account, version, replaced));
    }

    /// Removes an address; no change where there is none.
    public Change<AddressBook> remove(AddressId id) {
        if (find(id).isEmpty()) return Change.none(this);
        var others = entries.stream().filter(entry -> !entry.id().equals(id)).toList();
        return Change.of(new AddressBook(account, version, others));
    }

    public AddressBook withNextVersion() {
        return new AddressBook(account, version.next(), entries);
    }

    /// A saved address.
    public record SavedAddress(AddressId id, Address address) {}
}

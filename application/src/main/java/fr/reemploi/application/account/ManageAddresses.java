package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.function.Function;

/// Lists, adds, replaces and deletes the saved addresses of the caller.
@UseCase
public final class ManageAddresses {
    private final AddressBooks books;

    public ManageAddresses(AddressBooks books) {
        this.books = books;
    }

    /// All addresses, in the order in which they were added.
    public List<AddressBook.SavedAddress> list(Actor actor) {
        return books.of(actor.account()).entries();
    }

    /// @throws NotFoundException `address.unknown`
    public AddressBook.SavedAddress get(Actor actor, AddressId id) {
        return books.of(actor.account()).find(id).orElseThrow(() -> unknown(id));
    }

    /// Adds an address; one that is stored under this id already is returned as it is.
    ///
    /// @throws InvalidInputException with the errors of all fields
    /// @throws ConflictException `addresses.too-many`
    public AddressBook.SavedAddress add(Actor actor, AddressId id, Form form) {
        var entry = new AddressBook.SavedAddress(id, read(form));
        return change(actor, book -> book.add(entry)).find(id).orElseThrow();
    }

    /// @throws NotFoundException `address.unknown`
    /// @throws InvalidInputException with the errors of all fields
    public AddressBook.SavedAddress replace(Actor actor, AddressId id, Form form) {
        var _ = get(actor, id);
        var entry = new AddressBook.SavedAddress(id, read(form));
        return change(actor, book -> book.replace(entry)).find(id).orElseThrow(() -> unknown(id));
    }

    /// Deletes an address; no change where there is none.
    public void delete(Actor actor, AddressId id) {
        change(actor, book -> book.remove(id));
    }

    private AddressBook change(Actor actor, Function<AddressBook, Change<AddressBook>> operation) {
        return OptimisticUpdate.of(() -> books.of(actor.account()), operation, books::save);
    }

    private static Address read(Form form) {
        form.ignore("id");
        var address = AddressForm.of(form);
        form.check();
        return address.orElseThrow();
    }

    private static NotFoundException unknown(AddressId id) {
        return new NotFoundException("address.unknown", id);
    }
}

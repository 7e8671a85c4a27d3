package fr.reemploi.application.shared;

import fr.reemploi.domain.place.Address;
import fr.reemploi.domain.shared.Invalid;
import java.util.Optional;

/// An address, read from wherever it was filled in.
public final class AddressForm {
    private static final int LONGEST = 500;

    private AddressForm() {}

    /// The address in a field; a fault where it is absent.
    public static Optional<Address> required(Form form, String field) {
        return form.require(field, optional(form, field));
    }

    public static Optional<Address> optional(Form form, String field) {
        return form.form(field, AddressForm::read).flatMap(found -> found);
    }

    private static Optional<Address> read(Form form) {
        var name = form.requiredText("name", AddressForm::asTyped);
        var line1 = form.requiredText("line1", AddressForm::asTyped);
        var line2 = form.text("line2", AddressForm::asTyped);
        var postalCode = form.requiredText("postalCode", AddressForm::asTyped);
        var city = form.requiredText("city", AddressForm::asTyped);
        var country = form.requiredText("country", AddressForm::asTyped);
        if (!allGiven(name, line1, postalCode, city, country)) return Optional.empty();
        return Optional.of(
                new Address(
                        name.orElseThrow(),
                        line1.orElseThrow(),
                        line2,
                        postalCode.orElseThrow(),
                        city.orElseThrow(),
                        country.orElseThrow()));
    }

    private static boolean allGiven(Optional<?>... values) {
        for (var value : values) if (value.isEmpty()) return false;
        return true;
    }

    private static String asTyped(String typed) {
        if (typed.length() > LONGEST) throw new Invalid("text.too-long", LONGEST);
        return typed;
    }
}

package fr.reemploi.application.shared;

import fr.reemploi.domain.geo.Address;
import java.util.Optional;

/// Reads an address from a form.
public final class AddressForm {
    private AddressForm() {}

    /// The address in a field; adds an error when it is absent.
    public static Optional<Address> required(Form form, String field) {
        return form.require(field, optional(form, field));
    }

    public static Optional<Address> optional(Form form, String field) {
        return form.form(field, AddressForm::read).flatMap(address -> address);
    }

    private static Optional<Address> read(Form form) {
        var name = form.requiredText("name", Address::line);
        var line1 = form.requiredText("line1", Address::line);
        var line2 = form.text("line2", AddressForm::line2);
        var country = form.requiredText("country", Address::country);
        var postalCode =
                form.requiredText(
                        "postalCode", input -> Address.postalCode(input, country.orElse("")));
        var city = form.requiredText("city", Address::line);
        if (!allPresent(name, line1, postalCode, city, country)) return Optional.empty();
        return Optional.of(
                new Address(
                        name.orElseThrow(),
                        line1.orElseThrow(),
                        line2,
                        postalCode.orElseThrow(),
                        city.orElseThrow(),
                        country.orElseThrow()));
    }

    /// A blank line, whatever its spaces, is absent.
    private static String line2(String input) {
        return Address.hasText(input) ? Address.line(input) : "";
    }

    private static boolean allPresent(Optional<?>... values) {
        for (var value : values) if (value.isEmpty()) return false;
        return true;
    }
}

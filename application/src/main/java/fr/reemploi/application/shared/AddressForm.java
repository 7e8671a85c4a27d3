package fr.reemploi.application.shared;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.PhoneNumber;
import java.util.Optional;

/// Reads an address from a form.
public final class AddressForm {
    private AddressForm() {}

    /// The address in a field; adds an error when it is absent.
    public static Optional<Address> required(Form form, String field) {
        return form.require(field, optional(form, field));
    }

    public static Optional<Address> optional(Form form, String field) {
        return form.form(field, AddressForm::of).flatMap(address -> address);
    }

    /// The address whose fields are those of the form; adds an error for each that is wrong or
    /// absent.
    public static Optional<Address> of(Form form) {
        var name = form.requiredText("name", Address::line);
        var company = form.text("company", AddressForm::optionalLine);
        var line1 = form.requiredText("line1", Address::line);
        var line2 = form.text("line2", AddressForm::optionalLine);
        var country = form.requiredText("country", Address::country);
        var postalCode =
                form.requiredText(
                        "postalCode", input -> Address.postalCode(input, country.orElse("")));
        var city = form.requiredText("city", Address::line);
        var phone = form.text("phone", PhoneNumber::parse);
        if (!allPresent(name, line1, postalCode, city, country)) return Optional.empty();
        return Optional.of(
                new Address(
                        name.orElseThrow(),
                        company,
                        line1.orElseThrow(),
                        line2,
                        postalCode.orElseThrow(),
                        city.orElseThrow(),
                        country.orElseThrow(),
                        phone));
    }

    /// A blank line, whatever its spaces, is absent.
    private static String optionalLine(String input) {
        return Address.hasText(input) ? Address.line(input) : "";
    }

    private static boolean allPresent(Optional<?>... values) {
        for (var value : values) if (value.isEmpty()) return false;
        return true;
    }
}

package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.PhoneNumber;

/// The fields of an address in forms, under the name of the checkout's form of it.
public final class AddressFields {
    public static final String FORM = "shippingAddress";

    private AddressFields() {}

    /// Returns a form with its address filled in.
    public static SubmittedForm fill(SubmittedForm form, Address address) {
        return form.with(field("name"), address.name())
                .with(field("company"), address.company().orElse(""))
                .with(field("line1"), address.line1())
                .with(field("line2"), address.line2().orElse(""))
                .with(field("postalCode"), address.postalCode())
                .with(field("city"), address.city())
                .with(field("country"), address.country())
                .with(field("phone"), address.phone().map(PhoneNumber::value).orElse(""));
    }

    /// Returns a form with what is known of a first address.
    public static SubmittedForm blank(String name) {
        return SubmittedForm.empty().with(field("name"), name).with(field("country"), "FR");
    }

    /// Returns one line that tells an address from others.
    public static String line(Address address) {
        return address.name()
                + address.company().map(company -> ", " + company).orElse("")
                + ", "
                + address.line1()
                + ", "
                + address.postalCode()
                + " "
                + address.city();
    }

    private static String field(String name) {
        return FORM + "." + name;
    }
}

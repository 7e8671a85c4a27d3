package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.MoneyForm;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.WholeNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Reads the form fields of the terms of sale.
final class OfferReader {
    private static final long MAX_PRICE_CENTS = 100_000_00;
    private static final Set<DeliveryMode> DEFAULT_MODES =
            EnumSet.of(DeliveryMode.HOME, DeliveryMode.LOCAL_PICKUP);

    private OfferReader() {}

    static Offer read(Form form, SellerKind seller) {
        form.value("quantity", raw -> requireOne(form, raw));
        var defaultScheme = seller.isProfessional() ? VatScheme.STANDARD : VatScheme.EXEMPT;
        return new Offer(
                money(form, "price"),
                ListingField.VAT_SCHEME.read(form, VatScheme.class).orElse(defaultScheme),
                ListingField.WARRANTY.readNumber(form),
                money(form, "coreDeposit"),
                modes(form));
    }

    private static Optional<Money> money(Form form, String field) {
        return MoneyForm.read(form, field, 1, MAX_PRICE_CENTS);
    }

    private static Set<DeliveryMode> modes(Form form) {
        var modes = form.list("deliveryModes", DeliveryMode.values().length, OfferReader::mode);
        return modes.isEmpty() ? DEFAULT_MODES : EnumSet.copyOf(modes);
    }

    private static DeliveryMode mode(Object raw) {
        if (raw instanceof String name) return EnumNames.parse(DeliveryMode.class, name);
        throw new InvalidInputException("field.type", "text");
    }

    private static long requireOne(Form form, Object raw) {
        var quantity =
                WholeNumber.read(raw, form.isUserInput(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (quantity != 1) throw new InvalidInputException("quantity.unsupported", quantity);
        return quantity;
    }
}

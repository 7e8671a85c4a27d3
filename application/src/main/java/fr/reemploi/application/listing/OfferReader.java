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

/// The fields of a form that say on what terms the part is sold.
final class OfferReader {
    private static final long DEAREST_CENTS = 100_000_00;
    private static final int LONGEST_WARRANTY = 120;
    private static final Set<DeliveryMode> USUAL =
            EnumSet.of(DeliveryMode.HOME, DeliveryMode.COLLECT);

    private OfferReader() {}

    static Offer read(Form form, SellerKind seller) {
        form.value("quantity", raw -> one(form, raw));
        var usual = seller.isProfessional() ? VatScheme.STANDARD : VatScheme.EXEMPT;
        return new Offer(
                money(form, "price"),
                form.text("vatScheme", word -> EnumNames.parse(VatScheme.class, word))
                        .orElse(usual),
                form.number("warrantyMonths", 0, LONGEST_WARRANTY).map(Long::intValue),
                money(form, "coreDeposit"),
                modes(form));
    }

    private static Optional<Money> money(Form form, String field) {
        return MoneyForm.read(form, field, 1, DEAREST_CENTS);
    }

    private static Set<DeliveryMode> modes(Form form) {
        var modes = form.list("deliveryModes", DeliveryMode.values().length, OfferReader::mode);
        return modes.isEmpty() ? USUAL : EnumSet.copyOf(modes);
    }

    private static DeliveryMode mode(Object raw) {
        if (raw instanceof String word) return EnumNames.parse(DeliveryMode.class, word);
        throw new InvalidInputException("field.type", "text");
    }

    private static long one(Form form, Object raw) {
        var quantity = WholeNumber.read(raw, form.isTyped(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (quantity != 1) throw new InvalidInputException("quantity.unsupported", quantity);
        return quantity;
    }
}

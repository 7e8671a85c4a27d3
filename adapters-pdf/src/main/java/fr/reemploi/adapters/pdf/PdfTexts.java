package fr.reemploi.adapters.pdf;

import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shipping.CarrierNames;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts and formats of documents in one language.
record PdfTexts(Language language) {
    String get(String label, Object... arguments) {
        return Messages.of(language, "pdf." + label, arguments);
    }

    String delivery(Carrier carrier) {
        return get("delivery", CarrierNames.of(carrier, language));
    }

    String money(Money money) {
        return new LocalizedFormats(language).money(money);
    }

    String rate(int basisPoints) {
        return new LocalizedFormats(language).rate(basisPoints);
    }

    String day(Instant at) {
        return new LocalizedFormats(language).date(at);
    }

    List<String> address(Address address) {
        var lines = new ArrayList<String>();
        lines.add(address.name());
        address.company().ifPresent(lines::add);
        lines.add(address.line1());
        address.line2().ifPresent(lines::add);
        lines.add(address.postalCode() + " " + address.city());
        if (!address.country().equals("FR"))
            lines.add(Locale.of("", address.country()).getDisplayCountry(language.locale()));
        return lines;
    }

    /// Lines that identify a seller: legal name, address, numbers and phone.
    List<String> identity(Seller seller) {
        var profile = seller.profile();
        var lines = new ArrayList<String>();
        if (!profile.legalName().equals(profile.tradeName())) lines.add(profile.legalName());
        var address = address(profile.address());
        lines.addAll(address.subList(1, address.size()));
        profile.siret().ifPresent(siret -> lines.add(get("siret", formatSiret(siret.value()))));
        profile.vatNumber().ifPresent(number -> lines.add(get("vat-number", number.value())));
        profile.vhuApproval().ifPresent(approval -> lines.add(get("vhu", approval.display())));
        lines.add(get("phone", formatPhone(profile.phone().value())));
        return lines;
    }

    /// Formats a French phone number as `02 41 00 00 00`; other numbers are unchanged.
    private static String formatPhone(String phone) {
        return phone.replaceFirst(
                "^\\+33(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$", "0$1 $2 $3 $4 $5");
    }

    /// Formats a SIRET as `732 829 320 00074`.
    private static String formatSiret(String siret) {
        return siret.replaceFirst("(\\d{3})(\\d{3})(\\d{3})(\\d{5})", "$1 $2 $3 $4");
    }
}

package fr.reemploi.adapters.http.api.json;

import fr.reemploi.application.lookup.SellerSummary;
import fr.reemploi.domain.shared.EnumNames;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/// The public data of a seller.
///
/// @param rating out of five
/// @param verified whether a register has confirmed the SIRET
public record SellerJson(
        UUID id,
        String tradeName,
        String kind,
        Optional<String> department,
        Optional<BigDecimal> rating,
        boolean verified) {
    public static SellerJson of(SellerSummary seller) {
        return new SellerJson(
                seller.id().value(),
                seller.tradeName(),
                EnumNames.of(seller.kind()),
                seller.department(),
                seller.rating().map(tenths -> BigDecimal.valueOf(tenths, 1)),
                seller.verified());
    }
}

package fr.reemploi.application.checkout;

import fr.reemploi.application.settings.MarketplaceFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.order.Commission;
import java.util.EnumMap;
import java.util.Map;

/// Commission rates by kind of seller, in basis points before VAT.
///
/// @param vat VAT rate on the commission, in basis points
public record CommissionRates(Map<SellerKind, Integer> byKind, int vat) {
    /// 8 % for professionals, 5 % for individuals; French VAT of 20 %.
    public static final CommissionRates DEFAULT = usual();

    public CommissionRates {
        byKind = Map.copyOf(byKind);
        for (var kind : SellerKind.values())
            if (!byKind.containsKey(kind))
                throw new IllegalArgumentException("no commission for " + kind);
    }

    /// The rates set by the operator, with defaults for the others.
    static CommissionRates of(SettingValues marketplace) {
        var rates = new EnumMap<>(DEFAULT.byKind());
        for (var kind : SellerKind.values())
            marketplace
                    .basisPoints(MarketplaceFields.commission(kind))
                    .ifPresent(rate -> rates.put(kind, rate));
        return new CommissionRates(rates, DEFAULT.vat());
    }

    public Commission of(SellerKind kind) {
        return new Commission(byKind.getOrDefault(kind, 0), vat);
    }

    private static CommissionRates usual() {
        var rates = new EnumMap<SellerKind, Integer>(SellerKind.class);
        for (var kind : SellerKind.values()) rates.put(kind, kind.isProfessional() ? 800 : 500);
        return new CommissionRates(rates, 2_000);
    }
}

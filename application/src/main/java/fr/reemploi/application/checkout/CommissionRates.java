package fr.reemploi.application.checkout;

import fr.reemploi.application.settings.MarketplaceFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.order.Commission;
import java.util.EnumMap;
import java.util.Map;

/// What the marketplace takes, by kind of seller, in hundredths of a percent before VAT.
///
/// @param vat the VAT rate on it, likewise
public record CommissionRates(Map<SellerKind, Integer> byKind, int vat) {
    /// 8 % of a professional's parts, 5 % of an individual's; French VAT of 20 %.
    public static final CommissionRates DEFAULT = usual();

    public CommissionRates {
        byKind = Map.copyOf(byKind);
        for (var kind : SellerKind.values())
            if (!byKind.containsKey(kind))
                throw new IllegalArgumentException("no commission for " + kind);
    }

    /// The rates an operator decided; the usual ones where he decided nothing.
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

package fr.reemploi.bootstrap;

import fr.reemploi.application.order.CommissionRates;
import fr.reemploi.domain.account.SellerKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What the operator decided of the marketplace: its commission, in percent before VAT, by kind of
/// seller: `REEMPLOI_MARKETPLACE_COMMISSION_RECYCLER=7.5`.
final class MarketplaceOptions {
    private static final String COMMISSION = "REEMPLOI_MARKETPLACE_COMMISSION_";
    private static final BigDecimal MOST = BigDecimal.valueOf(50);

    private MarketplaceOptions() {}

    static CommissionRates commission(Map<String, String> environment) {
        var rates = new EnumMap<>(CommissionRates.USUAL.byKind());
        for (var kind : SellerKind.values()) {
            var name = COMMISSION + kind.name().toUpperCase(Locale.ROOT);
            var typed = environment.getOrDefault(name, "");
            if (!typed.isBlank()) rates.put(kind, basisPoints(name, typed));
        }
        return new CommissionRates(rates, CommissionRates.USUAL.vat());
    }

    private static int basisPoints(String name, String typed) {
        try {
            var percent = new BigDecimal(typed.strip().replace(',', '.').replace("%", "").strip());
            if (percent.signum() >= 0 && percent.compareTo(MOST) <= 0)
                return percent.movePointRight(2)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .intValueExact();
        } catch (ArithmeticException | NumberFormatException notOne) {
            throw wrong(name, typed);
        }
        throw wrong(name, typed);
    }

    private static Stop wrong(String name, String typed) {
        return new Stop(
                name + " vaut « " + typed + " », qui n'est pas un taux.",
                "Donnez un pourcentage de 0 à 50, deux décimales au plus. Exemple : "
                        + name
                        + "=7,5");
    }
}

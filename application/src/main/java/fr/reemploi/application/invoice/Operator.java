package fr.reemploi.application.invoice;

import fr.reemploi.application.settings.MarketplaceFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.PublicUrl;
import java.util.List;

/// The operator of the marketplace, as named on invoices.
///
/// @param details address, SIRET, VAT number: one line each
public record Operator(String name, List<String> details) {
    public Operator {
        details = List.copyOf(details);
    }

    /// From the settings; without a name, the URL of the site is used.
    public static Operator of(SettingValues marketplace, PublicUrl site) {
        return marketplace
                .text(MarketplaceFields.OPERATOR_NAME)
                .map(name ->
                        new Operator(name, marketplace.list(MarketplaceFields.OPERATOR_DETAILS)))
                .orElseGet(() -> new Operator("Réemploi", List.of(site.base())));
    }
}

package fr.reemploi.application.invoice;

import fr.reemploi.application.settings.MarketplaceFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.PublicUrl;
import java.util.List;

/// Who runs this marketplace, as its invoices name him.
///
/// @param details his address, SIRET, VAT number: a line each
public record Operator(String name, List<String> details) {
    public Operator {
        details = List.copyOf(details);
    }

    /// As he describes himself; without a name he is known by the address of his site.
    public static Operator of(SettingValues marketplace, PublicUrl site) {
        return marketplace
                .text(MarketplaceFields.OPERATOR_NAME)
                .map(name ->
                        new Operator(name, marketplace.list(MarketplaceFields.OPERATOR_DETAILS)))
                .orElseGet(() -> new Operator("Réemploi", List.of(site.base())));
    }
}

package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Optional;

/// The seller's own listings.
///
/// @param statuses tabs to filter by status; the values are URLs
/// @param notice key of a message; else empty
/// @param needsOnboarding whether onboarding with the payment provider is incomplete
public record StockView(
        List<Row> rows,
        List<OptionView> statuses,
        String words,
        String status,
        Optional<String> next,
        String notice,
        boolean needsOnboarding) {

    /// A listing.
    public record Row(
            String address,
            String title,
            Optional<String> picture,
            String drawing,
            String price,
            String vehicle,
            String status,
            Optional<String> sku,
            Optional<String> location) {}
}

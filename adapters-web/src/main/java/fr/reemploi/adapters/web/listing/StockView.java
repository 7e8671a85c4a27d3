package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Optional;

/// A seller's own parts.
///
/// @param statuses the states to look at one at a time, with their addresses as values
/// @param notice the key of a text to begin with; else empty
/// @param needsOnboarding whether he is still to tell the payment provider who he is
public record StockView(
        List<Row> rows,
        List<OptionView> statuses,
        String words,
        String status,
        Optional<String> next,
        String notice,
        boolean needsOnboarding) {

    /// One part of his.
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

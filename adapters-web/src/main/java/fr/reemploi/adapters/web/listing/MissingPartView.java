package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.ListingCardView;
import java.util.List;

/// A part that is sold, withdrawn, or never was, and others that may do.
public record MissingPartView(
        String title, String text, String words, List<ListingCardView> similar) {}

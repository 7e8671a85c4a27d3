package fr.reemploi.adapters.web.shipping;

import fr.reemploi.adapters.web.page.FormView;

/// A seller's delivery prices, as a form.
///
/// @param version what the seller saw
/// @param rows how many lines the grid has, spare ones included
/// @param notice the key of a text to begin with; else empty
public record ShippingRatesView(FormView form, long version, int rows, String notice) {}

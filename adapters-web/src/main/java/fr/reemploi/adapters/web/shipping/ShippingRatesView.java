package fr.reemploi.adapters.web.shipping;

import fr.reemploi.adapters.web.page.FormView;

/// The form of a seller's shipping rates.
///
/// @param version of the rates the form was rendered from
/// @param rows number of rows, spare ones included
/// @param notice key of a message; else empty
public record ShippingRatesView(FormView form, long version, int rows, String notice) {}

package fr.reemploi.adapters.search.facet;

import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Fuel;

/// Labels of facet values the catalogue has no names for.
final class FacetLabels {
    private FacetLabels() {}

    static String of(Fuel fuel, Language language) {
        var french = language == Language.FR;
        return switch (fuel) {
            case PETROL -> french ? "Essence" : "Petrol";
            case DIESEL -> "Diesel";
            case HYBRID -> french ? "Hybride" : "Hybrid";
            case PLUG_IN_HYBRID -> french ? "Hybride rechargeable" : "Plug-in hybrid";
            case ELECTRIC -> french ? "Électrique" : "Electric";
            case LPG -> french ? "GPL" : "LPG";
            case CNG -> french ? "GNV" : "CNG";
            case HYDROGEN -> french ? "Hydrogène" : "Hydrogen";
            case OTHER -> french ? "Autre" : "Other";
        };
    }

    static String of(Grade grade, Language language) {
        var french = language == Language.FR;
        return switch (grade) {
            case A -> french ? "A : comme neuf" : "A: like new";
            case B -> french ? "B : traces d’usage" : "B: marks of use";
            case C -> french ? "C : marqué, fonctionne" : "C: visible damage, works";
        };
    }

    /// `50 – 100 €` for `5000-10000`.
    static String price(String range, Language language) {
        var dash = range.indexOf('-');
        var from = euros(range.substring(0, dash));
        if (dash == range.length() - 1) {
            return (language == Language.FR ? "plus de " : "over ") + from + " €";
        }
        return from + " – " + euros(range.substring(dash + 1)) + " €";
    }

    private static String euros(String cents) {
        return Long.toString(Long.parseLong(cents) / 100);
    }
}

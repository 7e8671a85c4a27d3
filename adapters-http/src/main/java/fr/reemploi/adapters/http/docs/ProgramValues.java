package fr.reemploi.adapters.http.docs;

import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.domain.shipping.Carrier;
import java.util.List;
import java.util.Optional;

/// Values that depend on the adapters of the program, as they describe themselves.
///
/// @param carriers ids of the carriers, configured or not
/// @param sections ids of the sections of the settings
record ProgramValues(List<String> carriers, List<String> sections) {
    static ProgramValues of(Carriers carriers, Sections sections) {
        return new ProgramValues(
                carriers.all().stream().map(Carrier::id).toList(),
                sections.all().stream().map(section -> section.id().value()).toList());
    }

    /// The values of a path or query parameter; empty if it is not of these.
    Optional<List<String>> ofParameter(String name) {
        return switch (name) {
            case "carrier" -> Optional.of(carriers);
            case "section" -> Optional.of(sections);
            default -> Optional.empty();
        };
    }

    /// The values of a component of a record; empty if it is not of these. The carrier of a
    /// shipment is a name, of any carrier the seller chose.
    Optional<List<String>> ofComponent(String qualifiedName) {
        return switch (qualifiedName) {
            case "Delivery.carrier", "DeliveryOffer.carrier" -> Optional.of(carriers);
            case "Settings.section" -> Optional.of(sections);
            default -> Optional.empty();
        };
    }
}

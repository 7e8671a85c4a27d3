package fr.reemploi.application.shipping;

import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shipping.Carrier;

/// Names of the carriers whose labels the marketplace buys, from the texts of their adapters
/// (`settings.<section>.name`).
public final class CarrierNames {
    private CarrierNames() {}

    /// The name of a carrier; its id if the carrier is no longer part of the program, or is none
    /// that the marketplace pays.
    public static String of(Carrier carrier, Language language) {
        var code = "settings." + SectionId.of(carrier) + ".name";
        return Messages.contains(code, language) ? Messages.of(language, code) : carrier.id();
    }
}

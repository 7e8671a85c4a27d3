package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import java.util.Set;

/// Status codes of the SOAP API.
final class MondialRelayCodes {
    static final String OK = "0";
    static final Set<String> WRONG_ENSEIGNE = Set.of("1", "2", "3", "69", "95", "96");
    static final Set<String> WRONG_KEY = Set.of("8", "97");
    static final Set<String> TEMPORARY = Set.of("90", "98", "99");

    private MondialRelayCodes() {}

    /// @throws UnavailableException `carrier.unavailable`, with a retry delay only for temporary
    ///   codes
    static void requireOk(String stat) {
        if (TEMPORARY.contains(stat)) throw CarrierUnavailable.temporarily();
        if (!stat.equals(OK)) throw CarrierUnavailable.untilConfigured();
    }
}

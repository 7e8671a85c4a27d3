package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import java.util.Set;

/// What Mondial Relay's codes mean here.
final class MondialRelayCodes {
    static final String WELL = "0";
    static final Set<String> ENSEIGNE_WRONG = Set.of("1", "2", "3", "69", "95", "96");
    static final Set<String> KEY_WRONG = Set.of("8", "97");
    static final Set<String> PASSING = Set.of("90", "98", "99");

    private MondialRelayCodes() {}

    /// @throws UnavailableException `carrier.unavailable`, for good unless it passes
    static void mustBeWell(String stat) {
        if (PASSING.contains(stat)) throw CarrierUnavailable.forNow();
        if (!stat.equals(WELL)) throw CarrierUnavailable.untilMended();
    }
}

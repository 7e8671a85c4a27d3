package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.settings.ProbeResult.right;
import static fr.reemploi.application.settings.ProbeResult.wrong;

import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.SearchApi;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.ShipmentApi;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Looks for a relay in Paris, and orders nothing.
final class MondialRelayProbe implements Probe {
    private static final String CODE = "check.shipping-mondial-relay.";
    private static final String RELAYS = "relays";
    private static final String LABELS = "labels";

    /// Nothing was ordered: so the keys were right.
    private static final Set<String> NOTHING_ORDERED = Set.of("10011");

    private static final Set<String> LOGIN_WRONG = Set.of("10000", "10001", "10002", "10003");
    private static final Set<String> CUSTOMER_WRONG = Set.of("10004", "10005");
    private static final Set<String> NO_RIGHT = Set.of("10066", "10067");

    private final MondialRelaySoap soap;
    private final MondialRelayShipments shipments;

    MondialRelayProbe(HttpClients outbound) {
        soap = new MondialRelaySoap(outbound);
        shipments = new MondialRelayShipments(outbound);
    }

    @Override
    public Section section() {
        return Section.SHIPPING_MONDIAL_RELAY;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return MondialRelaySettings.of(values)
                .map(found ->
                        List.of(
                                tried(RELAYS, () -> relays(found.search())),
                                tried(LABELS, () -> labels(found.shipments()))))
                .orElse(List.of(wrong("settings", CODE + "incomplete")));
    }

    private ProbeResult relays(SearchApi settings) {
        var parameters = MondialRelayPickupPoints.parameters("FR", "75001", 1_000, "24R");
        var stat = soap.ask(settings, MondialRelayPickupPoints.METHOD, parameters).stat();
        if (stat.equals(MondialRelayCodes.WELL)) return right(RELAYS, CODE + "relays");
        if (MondialRelayCodes.KEY_WRONG.contains(stat)) return wrong(RELAYS, CODE + "private-key");
        if (MondialRelayCodes.ENSEIGNE_WRONG.contains(stat))
            return wrong(RELAYS, CODE + "enseigne", stat);
        if (MondialRelayCodes.PASSING.contains(stat)) return wrong(RELAYS, CODE + "no-answer");
        return wrong(RELAYS, CODE + "other", stat);
    }

    private ProbeResult labels(ShipmentApi settings) {
        var said = shipments.tryKeys(settings);
        if (has(said, LOGIN_WRONG)) return wrong(LABELS, CODE + "login");
        if (has(said, CUSTOMER_WRONG)) return wrong(LABELS, CODE + "customer-id");
        if (has(said, NO_RIGHT)) return wrong(LABELS, CODE + "no-right");
        if (has(said, NOTHING_ORDERED)) return right(LABELS, CODE + "labels");
        var code = said.stream().map(MondialRelayShipments.Status::code).findFirst();
        return wrong(LABELS, CODE + "other", code.orElse("—"));
    }

    private static boolean has(List<MondialRelayShipments.Status> said, Set<String> codes) {
        return said.stream().map(MondialRelayShipments.Status::code).anyMatch(codes::contains);
    }

    private static ProbeResult tried(String name, Supplier<ProbeResult> check) {
        try {
            return check.get();
        } catch (NoResponseException | UnavailableException none) {
            return wrong(name, CODE + "no-answer");
        } catch (MalformedResponseException garbled) {
            return wrong(name, CODE + "garbled");
        }
    }
}

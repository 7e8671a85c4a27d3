package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.settings.ProbeResult.failed;
import static fr.reemploi.application.settings.ProbeResult.passed;

import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.SearchApi;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.ShipmentApi;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Tests Mondial Relay settings: searches pick-up points in Paris and sends an empty order.
final class MondialRelayProbe implements Probe {
    private static final String CODE = "check.shipping-mondial-relay.";
    private static final String RELAYS = "relays";
    private static final String LABELS = "labels";

    /// The order was rejected as empty, so the credentials were accepted.
    private static final Set<String> EMPTY_ORDER = Set.of("10011");

    private static final Set<String> WRONG_LOGIN = Set.of("10000", "10001", "10002", "10003");
    private static final Set<String> WRONG_CUSTOMER = Set.of("10004", "10005");
    private static final Set<String> NOT_PERMITTED = Set.of("10066", "10067");

    private final MondialRelaySoap soap;
    private final MondialRelayShipments shipments;

    MondialRelayProbe(HttpClients httpClients) {
        soap = new MondialRelaySoap(httpClients);
        shipments = new MondialRelayShipments(httpClients);
    }

    @Override
    public SectionId section() {
        return MondialRelayFields.SECTION.id();
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return MondialRelaySettings.of(values)
                .map(settings ->
                        List.of(
                                run(RELAYS, () -> relays(settings.search())),
                                run(LABELS, () -> labels(settings.shipments()))))
                .orElse(List.of(failed("settings", CODE + "incomplete")));
    }

    private ProbeResult relays(SearchApi settings) {
        var parameters = MondialRelayPickupPoints.parameters("FR", "75001", 1_000, "24R");
        var stat = soap.call(settings, MondialRelayPickupPoints.METHOD, parameters).stat();
        if (stat.equals(MondialRelayCodes.OK)) return passed(RELAYS, CODE + "relays");
        if (MondialRelayCodes.WRONG_KEY.contains(stat)) return failed(RELAYS, CODE + "private-key");
        if (MondialRelayCodes.WRONG_ENSEIGNE.contains(stat))
            return failed(RELAYS, CODE + "enseigne", stat);
        if (MondialRelayCodes.TEMPORARY.contains(stat)) return failed(RELAYS, CODE + "no-answer");
        return failed(RELAYS, CODE + "other", stat);
    }

    private ProbeResult labels(ShipmentApi settings) {
        var statuses = shipments.testCredentials(settings);
        if (contains(statuses, WRONG_LOGIN)) return failed(LABELS, CODE + "login");
        if (contains(statuses, WRONG_CUSTOMER)) return failed(LABELS, CODE + "customer-id");
        if (contains(statuses, NOT_PERMITTED)) return failed(LABELS, CODE + "no-right");
        if (contains(statuses, EMPTY_ORDER)) return passed(LABELS, CODE + "labels");
        var code = statuses.stream().map(MondialRelayShipments.Status::code).findFirst();
        return failed(LABELS, CODE + "other", code.orElse("—"));
    }

    private static boolean contains(
            List<MondialRelayShipments.Status> statuses, Set<String> codes) {
        return statuses.stream().map(MondialRelayShipments.Status::code).anyMatch(codes::contains);
    }

    private static ProbeResult run(String name, Supplier<ProbeResult> check) {
        try {
            return check.get();
        } catch (NoResponseException | UnavailableException none) {
            return failed(name, CODE + "no-answer");
        } catch (MalformedResponseException malformed) {
            return failed(name, CODE + "garbled");
        }
    }
}

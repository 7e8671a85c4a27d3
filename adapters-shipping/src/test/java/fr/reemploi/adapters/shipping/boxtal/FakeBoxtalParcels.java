package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.adapters.shipping.boxtal.FakeBoxtal.json;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;

/// Orders of the simulated Boxtal, with their labels and tracking.
final class FakeBoxtalParcels {
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, List<String>> tracking = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean rendered;

    void refuse() {
        refusals.add(FakeBoxtalJson.REFUSED);
    }

    void setRendered(boolean isRendered) {
        rendered = isRendered;
    }

    Map<String, String> orders() {
        return Map.copyOf(orders);
    }

    void addTracking(String reference, String status, String message) {
        tracking.compute(
                reference,
                (_, previous) -> {
                    var all = new ArrayList<String>(previous == null ? List.of() : previous);
                    all.add(FakeBoxtalJson.trackingEvent(all.size(), status, message));
                    return List.copyOf(all);
                });
    }

    MockResponse order(String body) {
        if (!refusals.isEmpty()) return json(422, refusals.removeFirst());
        var reference = "bxt-" + (orders.size() + 1);
        orders.put(reference, body);
        return json(200, FakeBoxtalJson.ordered(reference));
    }

    MockResponse document(String reference, String label) {
        if (!orders.containsKey(reference)) return FakeCarrierServer.empty(404);
        return rendered
                ? json(200, FakeBoxtalJson.document(label))
                : json(422, FakeBoxtalJson.error("NoShippingDocumentException"));
    }

    MockResponse tracking(String reference) {
        var events = tracking.getOrDefault(reference, List.of());
        return events.isEmpty()
                ? json(422, FakeBoxtalJson.error("NoPackageTrackingFoundException"))
                : json(200, FakeBoxtalJson.tracking(events));
    }
}

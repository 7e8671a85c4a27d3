package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.adapters.shipping.boxtal.FakeBoxtal.json;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;

/// The parcels the fake of Boxtal has taken, and what it tells of them.
final class FakeBoxtalParcels {
    private final Map<String, String> sold = new ConcurrentHashMap<>();
    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean drawn;

    void refuse() {
        refusals.add(FakeBoxtalJson.REFUSED);
    }

    void draw(boolean now) {
        drawn = now;
    }

    Map<String, String> sold() {
        return Map.copyOf(sold);
    }

    void move(String reference, String status, String message) {
        told.compute(
                reference,
                (_, before) -> {
                    var all = new ArrayList<String>(before == null ? List.of() : before);
                    all.add(FakeBoxtalJson.told(all.size(), status, message));
                    return List.copyOf(all);
                });
    }

    MockResponse order(String body) {
        if (!refusals.isEmpty()) return json(422, refusals.removeFirst());
        var reference = "bxt-" + (sold.size() + 1);
        sold.put(reference, body);
        return json(200, FakeBoxtalJson.ordered(reference));
    }

    MockResponse document(String reference, String label) {
        if (!sold.containsKey(reference)) return FakeCarrierServer.bare(404);
        return drawn
                ? json(200, FakeBoxtalJson.document(label))
                : json(422, FakeBoxtalJson.error("NoShippingDocumentException"));
    }

    MockResponse tracking(String reference) {
        var known = told.getOrDefault(reference, List.of());
        return known.isEmpty()
                ? json(422, FakeBoxtalJson.error("NoPackageTrackingFoundException"))
                : json(200, FakeBoxtalJson.tracking(known));
    }
}

package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;

/// A server that speaks the protocol of `docs/carriers/colissimo.md`.
public final class FakeColissimo implements AutoCloseable {
    public static final String CONTRACT = "804152";
    public static final String PASSWORD = "p4ss-colis";
    private static final Instant FIRST_EVENT = Instant.parse("2026-11-25T09:00:00Z");

    private final FakeCarrierServer server = new FakeCarrierServer(this::respond);
    private final Map<String, String> orders = new LinkedHashMap<>();
    private final Map<String, List<String>> events = new HashMap<>();
    private Optional<MockResponse> refusal = Optional.empty();
    private boolean rendered = true;
    private boolean pickupPoints = true;
    private boolean labelsIncluded = true;

    /// Settings for this server with correct keys.
    SettingValues values() {
        return values(Map.of());
    }

    /// The settings with some fields changed.
    SettingValues values(Map<String, String> changed) {
        var values = new HashMap<String, String>();
        for (var field : ColissimoFields.SECTION.fields())
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
        values.put(ColissimoFields.ADDRESS, address());
        values.put(ColissimoFields.CONTRACT, CONTRACT);
        values.put(ColissimoFields.PASSWORD, PASSWORD);
        values.putAll(changed);
        return new SettingValues(values);
    }

    /// With a path, so that a client which drops it fails.
    String address() {
        return server.address("/colissimo/v1");
    }

    /// Makes the next calls fail whose path contains `part`.
    void failNext(String part, ScriptedFault... faults) {
        server.failNext(request -> request.getUrl().encodedPath().contains(part), faults);
    }

    /// Answers orders with this status and body from now on, without carrying them out.
    synchronized void refuse(int status, String body) {
        refusal = Optional.of(json(status, body));
    }

    synchronized void setRendered(boolean labelsExist) {
        rendered = labelsExist;
    }

    synchronized void withoutPickupPoints() {
        pickupPoints = false;
    }

    synchronized void withoutLabels() {
        labelsIncluded = false;
    }

    synchronized void addTracking(String parcel, String code, String text) {
        var all = events.computeIfAbsent(parcel, _ -> new ArrayList<>());
        var at = FIRST_EVENT.plusSeconds(3_600L * all.size());
        // the newest first: the order is not part of the protocol
        all.addFirst("{\"at\":\"%s\",\"code\":\"%s\",\"text\":\"%s\"}".formatted(at, code, text));
    }

    /// The bodies of the orders carried out, by parcel.
    synchronized Map<String, String> orders() {
        return Map.copyOf(orders);
    }

    /// The last request.
    RecordedRequest last() {
        return server.requests().getLast();
    }

    private synchronized MockResponse respond(RecordedRequest request) {
        var identified =
                Credentials.basic(CONTRACT, PASSWORD)
                        .equals(request.getHeaders().get("Authorization"));
        if (!identified) return json(401, errors("contract", "unknown contract or password"));
        var path = request.getUrl().encodedPath().replaceFirst("^/colissimo/v1/", "");
        if (path.equals("pickup-points")) return points(request);
        if (path.equals("labels/check"))
            return labelsIncluded
                    ? json(200, "{\"accepted\":true}")
                    : json(403, errors("contract", "no labels"));
        if (path.equals("labels")) return order(FakeCarrierServer.text(request));
        var parcel = path.replaceAll("^parcels/|/.*$", "");
        if (!orders.containsKey(parcel)) return FakeCarrierServer.empty(404);
        if (path.endsWith("/label"))
            return rendered ? FakeCarrierServer.pdf() : FakeCarrierServer.empty(404);
        return path.endsWith("/events") ? events(parcel) : FakeCarrierServer.empty(404);
    }

    private MockResponse order(String body) {
        if (refusal.isPresent()) return refusal.get();
        var parcel = "6A%011d".formatted(orders.size() + 1);
        orders.put(parcel, body);
        return json(201, "{\"parcel\":\"%s\"}".formatted(parcel));
    }

    private MockResponse events(String parcel) {
        var all = events.getOrDefault(parcel, List.of());
        if (all.isEmpty()) return FakeCarrierServer.empty(404);
        return json(
                200,
                "{\"trackingPage\":\"https://track.example/%s\",\"events\":[%s]}"
                        .formatted(parcel, String.join(",", all)));
    }

    /// Forty points, the farthest first, and one without a position.
    private MockResponse points(RecordedRequest request) {
        if (!pickupPoints) return json(200, "{\"points\":[]}");
        var postalCode = request.getUrl().queryParameter("postalCode");
        var points =
                IntStream.iterate(40, number -> number > 0, number -> number - 1)
                        .mapToObj(number -> point(number, postalCode == null ? "" : postalCode))
                        .collect(Collectors.joining(","));
        return json(
                200, "{\"points\":[{\"id\":\"000000\",\"name\":\"Nulle part\"}," + points + "]}");
    }

    private static String point(int number, String postalCode) {
        return """
        {"id":"%06d","name":"Bureau %d","line1":"%d rue du Louvre","postalCode":"%s",\
        "city":"Paris","country":"FR","latitude":48.86,"longitude":2.34,"distanceMeters":%d,\
        "opening":{"monday":["09:00-12:00","14:00-19:00"],"saturday":["09:00-12:00"],"sunday":[]}}\
        """
                .formatted(number, number, number, postalCode, number * 100);
    }

    static String errors(String code, String message) {
        return "{\"errors\":[{\"code\":\"%s\",\"message\":\"%s\"}]}".formatted(code, message);
    }

    private static MockResponse json(int status, String body) {
        return FakeCarrierServer.text(status, "application/json", body);
    }

    @Override
    public void close() {
        server.close();
    }
}

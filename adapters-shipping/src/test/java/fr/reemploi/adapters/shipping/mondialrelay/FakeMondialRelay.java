package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/// Simulates Mondial Relay's two APIs: pick-up points, label orders, labels and tracking. It checks
/// credentials and echoes them in responses, as Mondial Relay does.
public final class FakeMondialRelay implements AutoCloseable {
    public static final String ENSEIGNE = "BDTEST13";
    public static final String PRIVATE_KEY = "PrivateK";
    public static final String LOGIN = "REEMPLOI@business-api.mondialrelay.com";
    public static final String PASSWORD = "pa55<&>word";

    private final FakeCarrierServer server = new FakeCarrierServer(this::respond);
    private final AtomicInteger numbers = new AtomicInteger(31_236_105);
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, FakeMondialRelayParcel> parcels = new ConcurrentHashMap<>();
    private final List<String> stats = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean delayed;

    /// Settings for this server with correct credentials.
    public SettingValues values() {
        var values = new HashMap<String, String>();
        for (var field : MondialRelayFields.SECTION.fields())
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
        values.put(MondialRelayFields.ENSEIGNE, ENSEIGNE);
        values.put(MondialRelayFields.PRIVATE_KEY, PRIVATE_KEY);
        values.put(MondialRelayFields.LOGIN, LOGIN);
        values.put(MondialRelayFields.PASSWORD, PASSWORD);
        values.put(MondialRelayFields.CUSTOMER_ID, ENSEIGNE);
        values.put(MondialRelayFields.SEARCH_ADDRESS, searchAddress());
        values.put(MondialRelayFields.SHIPMENT_ADDRESS, shipmentAddress());
        return new SettingValues(values);
    }

    public String searchAddress() {
        return server.address("/WebService.asmx");
    }

    public String shipmentAddress() {
        return server.address("/api/shipment");
    }

    /// Makes the next searches and tracking requests fail.
    public void failSearch(ScriptedFault... faults) {
        server.failNext(FakeMondialRelay::isSoap, faults);
    }

    /// Makes the next orders fail.
    public void failShipments(ScriptedFault... faults) {
        server.failNext(request -> path(request).equals("/api/shipment"), faults);
    }

    /// Makes the next label downloads fail.
    public void failLabels(ScriptedFault... faults) {
        server.failNext(request -> path(request).startsWith("/labels/"), faults);
    }

    /// Answers the next SOAP calls with status 200 and these error codes.
    public void stat(String... codes) {
        stats.addAll(List.of(codes));
    }

    /// Rejects the next orders with this code.
    public void refuse(String code, String level) {
        refusals.add(code + "|" + level);
    }

    /// Labels are not available until `renderLabels`.
    public void delayLabels() {
        delayed = true;
    }

    public void renderLabels() {
        delayed = false;
    }

    /// Adds a tracking event to a parcel.
    ///
    /// @param stat 80 registered, 81 in transit, 82 delivered, 83 anomaly
    public void addTracking(String number, String stat, String text) {
        parcels.computeIfAbsent(number, _ -> new FakeMondialRelayParcel()).add(stat, text);
    }

    /// The request bodies of all orders, by number.
    public Map<String, String> shipments() {
        return Map.copyOf(orders);
    }

    /// All request bodies, in order.
    public List<String> bodies() {
        return server.requests().stream().map(FakeCarrierServer::text).toList();
    }

    /// Closes all connections without processing the request, while true.
    public void down(boolean isDown) {
        server.down(isDown);
    }

    private MockResponse respond(RecordedRequest request) {
        if (isSoap(request)) return soap(request);
        if (path(request).startsWith("/labels/")) return label(path(request));
        if (!path(request).equals("/api/shipment")) return FakeCarrierServer.empty(404);
        return request.getMethod().equals("POST")
                ? shipment(FakeCarrierServer.text(request))
                : FakeCarrierServer.empty(405);
    }

    private MockResponse soap(RecordedRequest request) {
        var body = FakeCarrierServer.text(request);
        var search = body.contains("<WSI4_PointRelais_Recherche ");
        var status = stats.isEmpty() ? "" : stats.removeFirst();
        var stat = status.isEmpty() ? FakeMondialRelayXml.keys(body, search) : status;
        var number = FakeMondialRelayXml.field(body, "Expedition");
        var result =
                search
                        ? FakeMondialRelayXml.relays(stat, FakeMondialRelayXml.field(body, "CP"))
                        : parcels.getOrDefault(number, new FakeMondialRelayParcel()).xml(stat);
        return FakeCarrierServer.text(200, "text/xml; charset=utf-8", result);
    }

    private MockResponse shipment(String body) {
        var refused =
                refusals.isEmpty() ? FakeMondialRelayXml.faults(body) : refusals.removeFirst();
        if (!refused.isEmpty()) return xml(FakeMondialRelayXml.refused(body, refused));
        var number = Integer.toString(numbers.incrementAndGet());
        orders.put(number, body);
        var label = server.address("/labels/" + number + ".pdf?lg=fr&format=10x15");
        return xml(FakeMondialRelayXml.created(body, number, label));
    }

    private MockResponse label(String path) {
        var number = path.replaceAll("\\D", "");
        return delayed || !orders.containsKey(number)
                ? FakeCarrierServer.empty(404)
                : FakeCarrierServer.pdf();
    }

    private static MockResponse xml(String text) {
        return FakeCarrierServer.text(200, "application/xml; charset=utf-8", text);
    }

    private static boolean isSoap(RecordedRequest request) {
        return Stream.of("/WebService.asmx", "/Web_Services.asmx").anyMatch(path(request)::equals);
    }

    private static String path(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    @Override
    public void close() {
        server.close();
    }
}

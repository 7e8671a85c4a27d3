package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.adapters.shipping.common.FakeCarrierServer.empty;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;

/// Simulates Boxtal's API v1 and v3: expiring tokens, pick-up points, label orders, labels and
/// tracking.
public final class FakeBoxtal implements AutoCloseable {
    public static final String ACCESS_KEY = "access-1";
    public static final String SECRET_KEY = "s3cr3t-1";
    public static final String WEBHOOK_SECRET = "what-boxtal-signs-with";
    public static final String QUOTATION_USER = "v1-user";
    public static final String QUOTATION_PASSWORD = "v1-password";
    private static final String ORDERS = "/shipping/v3.1/shipping-order";

    private final FakeCarrierServer server = new FakeCarrierServer(this::respond);
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger quoted = new AtomicInteger();
    private final FakeBoxtalParcels parcels = new FakeBoxtalParcels();

    /// Settings for this server with correct keys, without quotation credentials.
    public SettingValues values() {
        return values(Map.of());
    }

    /// The settings with some fields changed.
    public SettingValues values(Map<String, String> changed) {
        return valuesWithout(Set.of(), changed);
    }

    /// The settings with some fields changed and some secrets lost.
    public SettingValues valuesWithout(Set<String> lost, Map<String, String> changed) {
        var values = byName(changed);
        values.keySet().removeAll(lost);
        return new SettingValues(values, lost);
    }

    private Map<String, String> byName(Map<String, String> changed) {
        var values = new HashMap<String, String>();
        for (var field : BoxtalFields.SECTION.fields())
            field.defaultValue().ifPresent(value -> values.put(field.name(), value));
        values.put(BoxtalFields.ACCESS_KEY, ACCESS_KEY);
        values.put(BoxtalFields.SECRET_KEY, SECRET_KEY);
        values.put(BoxtalFields.WEBHOOK_SECRET, WEBHOOK_SECRET);
        values.put(BoxtalFields.ADDRESS, address());
        values.put(BoxtalFields.QUOTATION_ADDRESS, quotationAddress());
        values.putAll(changed);
        return values;
    }

    public String address() {
        return server.address("/").replaceAll("/$", "");
    }

    public String quotationAddress() {
        return server.address("/api/v1");
    }

    /// Makes the next calls fail whose path contains `part`: `token`, `parcel-point`,
    /// `shipping-order`, `shipping-document`, `tracking`, `labels`, `cotation`.
    public void failNext(String part, ScriptedFault... faults) {
        server.failNext(request -> path(request).contains(part), faults);
    }

    /// Invalidates all tokens.
    public void expireTokens() {
        tokens.incrementAndGet();
    }

    /// Rejects the next order.
    public void refuse() {
        parcels.refuse();
    }

    /// Labels are available from now on; initially they are not.
    public void renderLabels() {
        parcels.setRendered(true);
    }

    /// Labels are not available from now on, including those ordered before.
    public void delayLabels() {
        parcels.setRendered(false);
    }

    /// Adds a tracking event to a parcel.
    public void addTracking(String reference, String status, String message) {
        parcels.addTracking(reference, status, message);
    }

    /// The request bodies of all orders, by reference.
    public Map<String, String> orders() {
        return parcels.orders();
    }

    /// Number of price requests.
    public int quoted() {
        return quoted.get();
    }

    /// The requested paths, in order.
    public List<String> paths() {
        return server.requests().stream().map(FakeBoxtal::path).toList();
    }

    /// Whether a call to such a path carried credentials.
    public boolean wasIdentifiedAt(String part) {
        return server.requests().stream()
                .filter(request -> path(request).contains(part))
                .anyMatch(request -> request.getHeaders().get("Authorization") != null);
    }

    /// A signed webhook call.
    ///
    /// @param type `DOCUMENT_CREATED`, `TRACKING_CHANGED`
    /// @param parcel the external id of the shipment
    public static WebhookRequest webhookCall(String id, String type, String parcel) {
        var body = FakeBoxtalJson.webhook(id, type, parcel).getBytes(StandardCharsets.UTF_8);
        var signature = FakeBoxtalJson.signature(body, WEBHOOK_SECRET);
        return new WebhookRequest(Map.of("X-Bxt-Signature", signature), body);
    }

    /// Closes all connections without processing the request, while true.
    public void down(boolean isDown) {
        server.down(isDown);
    }

    private MockResponse respond(RecordedRequest request) {
        var path = path(request);
        if (path.endsWith("/cotation")) return quote(request);
        if (path.startsWith("/labels/")) return FakeCarrierServer.pdf();
        if (path.equals("/iam/account-app/token")) return token(request);
        if (!("Bearer token-" + tokens.get()).equals(request.getHeaders().get("Authorization")))
            return json(401, FakeBoxtalJson.UNAUTHENTICATED);
        if (path.endsWith("/parcel-point-by-shipping-offer")) {
            var postalCode = request.getUrl().queryParameter("postalCode");
            return json(200, FakeBoxtalJson.points(postalCode == null ? "" : postalCode));
        }
        if (path.equals(ORDERS)) return parcels.order(FakeCarrierServer.text(request));
        var reference = path.replace(ORDERS + "/", "").replaceAll("/.*", "");
        if (path.endsWith("/shipping-document"))
            return parcels.document(
                    reference, server.address("/labels/" + reference + ".pdf?signature=abc"));
        if (path.endsWith("/tracking")) return parcels.tracking(reference);
        return empty(404);
    }

    private MockResponse token(RecordedRequest request) {
        var right = Credentials.basic(ACCESS_KEY, SECRET_KEY);
        if (!right.equals(request.getHeaders().get("Authorization")))
            return json(401, FakeBoxtalJson.UNAUTHENTICATED);
        return json(
                200,
                """
                {"accessToken":"token-%d","tokenType":"Bearer","expiresIn":3600}\
                """
                        .formatted(tokens.get()));
    }

    private MockResponse quote(RecordedRequest request) {
        quoted.incrementAndGet();
        var authorization = request.getHeaders().get("Authorization");
        var basic = Credentials.basic(QUOTATION_USER, QUOTATION_PASSWORD);
        var right =
                basic.equals(authorization) || basic.replace("Basic ", "").equals(authorization);
        return FakeCarrierServer.text(
                right ? 200 : 401,
                "application/xml",
                right ? FakeBoxtalJson.QUOTE : FakeBoxtalJson.DENIED);
    }

    static MockResponse json(int status, String text) {
        return FakeCarrierServer.text(status, "application/json", text);
    }

    private static String path(RecordedRequest request) {
        return request.getUrl().encodedPath();
    }

    @Override
    public void close() {
        server.close();
    }
}

package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.adapters.shipping.common.FakeCarrierServer.empty;

import fr.reemploi.adapters.shipping.common.FakeCarrierServer;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.BoxtalFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;

/// Versions 1 and 3 of Boxtal's interface: it gives out tokens that end, knows pick-up points,
/// remembers the labels it has sold, draws them when a test says so, and tells where parcels are as
/// a test moves them.
public final class FakeBoxtal implements AutoCloseable {
    public static final String ACCESS_KEY = "access-1";
    public static final String SECRET_KEY = "s3cr3t-1";
    public static final String WEBHOOK_SECRET = "what-boxtal-signs-with";
    public static final String QUOTATION_USER = "v1-user";
    public static final String QUOTATION_PASSWORD = "v1-password";
    private static final String ORDERS = "/shipping/v3.1/shipping-order";

    private final FakeCarrierServer server = new FakeCarrierServer(this::answer);
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger quoted = new AtomicInteger();
    private final FakeBoxtalParcels parcels = new FakeBoxtalParcels();

    /// The settings that lead here, all keys right, those for prices left out.
    public SettingValues values() {
        return values(Map.of());
    }

    /// The same with some fields changed.
    public SettingValues values(Map<String, String> changed) {
        var values = new HashMap<String, String>();
        for (var field : Section.SHIPPING_BOXTAL.fields())
            field.defaultValue().ifPresent(usual -> values.put(field.name(), usual));
        values.put(BoxtalFields.ACCESS_KEY, ACCESS_KEY);
        values.put(BoxtalFields.SECRET_KEY, SECRET_KEY);
        values.put(BoxtalFields.WEBHOOK_SECRET, WEBHOOK_SECRET);
        values.put(BoxtalFields.ADDRESS, address());
        values.put(BoxtalFields.QUOTATION_ADDRESS, quotationAddress());
        values.putAll(changed);
        return new SettingValues(values);
    }

    public String address() {
        return server.address("/").replaceAll("/$", "");
    }

    public String quotationAddress() {
        return server.address("/api/v1");
    }

    /// The next calls whose path holds this go wrong: `token`, `parcel-point`, `shipping-order`,
    /// `shipping-document`, `tracking`, `labels`, `cotation`.
    public void failNext(String part, ScriptedFault... faults) {
        server.failNext(request -> path(request).contains(part), faults);
    }

    /// No token given out so far holds any more.
    public void expireTokens() {
        tokens.incrementAndGet();
    }

    /// The next order is refused.
    public void refuse() {
        parcels.refuse();
    }

    /// Labels are there as soon as they are asked for; at first they are not.
    public void renderLabels() {
        parcels.setRendered(true);
    }

    /// Labels are not there, those sold before included.
    public void delayLabels() {
        parcels.setRendered(false);
    }

    /// Tells one more thing of a parcel.
    public void addTracking(String reference, String status, String message) {
        parcels.addTracking(reference, status, message);
    }

    /// The orders it has taken, by reference, as they came in.
    public Map<String, String> orders() {
        return parcels.orders();
    }

    /// How often prices were asked for.
    public int quoted() {
        return quoted.get();
    }

    /// The paths called, in order.
    public List<String> paths() {
        return server.requests().stream().map(FakeBoxtal::path).toList();
    }

    /// Whether any call below such a path carried a key or a token.
    public boolean wasIdentifiedAt(String part) {
        return server.requests().stream()
                .filter(request -> path(request).contains(part))
                .anyMatch(request -> request.getHeaders().get("Authorization") != null);
    }

    /// A notice as it sends them.
    ///
    /// @param type `DOCUMENT_CREATED`, `TRACKING_CHANGED`
    /// @param parcel what the order called its shipment
    public static WebhookRequest webhookCall(String id, String type, String parcel) {
        var body = FakeBoxtalJson.webhook(id, type, parcel).getBytes(StandardCharsets.UTF_8);
        var signature = FakeBoxtalJson.signature(body, WEBHOOK_SECRET);
        return new WebhookRequest(Map.of("X-Bxt-Signature", signature), body);
    }

    /// Breaks off every call unanswered and undone from now on, or no longer.
    public void down(boolean now) {
        server.down(now);
    }

    private MockResponse answer(RecordedRequest request) {
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

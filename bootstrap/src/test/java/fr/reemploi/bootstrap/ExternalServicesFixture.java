package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.cloudinary.FakeCloudinary;
import fr.reemploi.adapters.payment.stripe.FakeStripe;
import fr.reemploi.adapters.shipping.boxtal.FakeBoxtal;
import fr.reemploi.adapters.shipping.mondialrelay.FakeMondialRelay;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.EmailAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The simulated external services, and an administrator who configures them.
public final class ExternalServicesFixture implements AutoCloseable {
    public static final String WEBHOOK_SECRET = "whsec_of_the_platform_4242";
    static final String CONNECT_HOOK = "whsec_of_the_sellers_4242";

    final FakeStripe stripe = new FakeStripe(InstantSource.system());
    final FakeCloudinary cloudinary = new FakeCloudinary();
    public final FakeMondialRelay mondialRelay = new FakeMondialRelay();
    final FakeBoxtal boxtal = new FakeBoxtal();

    /// Creates an administrator and signs in.
    public static ApiClient administrator(RunningServer server) {
        var client = server.client().asBuyer();
        server.get(CreateFirstAdministrator.class)
                .createOrPromote(new EmailAddress(client.email()), Form.ofJson(Map.of()));
        return client;
    }

    Map<String, Object> payment() {
        return Map.of(
                "secretKey",
                FakeStripe.TEST_KEY,
                "webhookSecret",
                WEBHOOK_SECRET,
                "connectWebhookSecret",
                CONNECT_HOOK,
                "address",
                stripe.address());
    }

    Map<String, Object> images() {
        return Map.of(
                "cloudName", FakeCloudinary.CLOUD,
                "apiKey", FakeCloudinary.KEY,
                "apiSecret", FakeCloudinary.SECRET,
                "uploadAddress", cloudinary.address(),
                "deliveryAddress", cloudinary.address());
    }

    public Map<String, Object> mondialRelay() {
        return Map.of(
                "enseigne", FakeMondialRelay.ENSEIGNE,
                "privateKey", FakeMondialRelay.PRIVATE_KEY,
                "login", FakeMondialRelay.LOGIN,
                "password", FakeMondialRelay.PASSWORD,
                "customerId", FakeMondialRelay.ENSEIGNE,
                "searchAddress", mondialRelay.searchAddress(),
                "shipmentAddress", mondialRelay.shipmentAddress());
    }

    Map<String, Object> boxtal() {
        return Map.of(
                "accessKey", FakeBoxtal.ACCESS_KEY,
                "secretKey", FakeBoxtal.SECRET_KEY,
                "webhookSecret", FakeBoxtal.WEBHOOK_SECRET,
                "address", boxtal.address());
    }

    public static void fill(ApiClient administrator, String section, Map<String, Object> values) {
        var path = "/admin/settings/" + section;
        var body = ApiClient.text(Map.of("values", values));
        var response = administrator.send("PUT", path, body, "If-Match", "*");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    static JsonNode test(ApiClient administrator, String section) {
        var response = administrator.send("POST", "/admin/settings/" + section + "/test", "{}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return ApiClient.json(response);
    }

    /// The messages of failed checks, by name.
    static Map<String, String> faults(JsonNode testResult) {
        var faults = new HashMap<String, String>();
        for (var check : testResult.path("checks"))
            if (!check.path("ok").asBoolean())
                faults.put(check.path("name").asString(), check.path("detail").asString());
        return faults;
    }

    /// Makes all services close connections without processing the request, while true.
    void down(boolean isDown) {
        stripe.down(isDown);
        cloudinary.down(isDown);
        mondialRelay.down(isDown);
        boxtal.down(isDown);
    }

    @Override
    public void close() {
        stripe.close();
        cloudinary.close();
        mondialRelay.close();
        boxtal.close();
    }
}

package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The program while all external services are down, and after they recover.
@Tag("server")
class OutagesTest {
    /// The circuit of a failed service stays open for half a minute, and pending work is retried
    /// with increasing delays.
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(15);
    private static final List<String> SECTIONS =
            List.of("payment", "images", "shipping-mondial-relay", "shipping-boxtal");

    @TempDir Path folder;

    private final ExternalServicesFixture services = new ExternalServicesFixture();
    private RunningServer server;
    private ApiClient administrator;
    private CarrierSaleFixture before;
    private CarrierSaleFixture meanwhile;

    @BeforeEach
    void open() {
        server = new RunningServer(folder.resolve("data"));
        administrator = ExternalServicesFixture.administrator(server);
        before = new CarrierSaleFixture(server);
        meanwhile = new CarrierSaleFixture(server);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        services.close();
    }

    @Test
    void the_site_works_while_all_services_are_down_and_pending_work_is_done_once_afterwards() {
        var publishedPart = before.publishListing();
        var localPhoto = before.photoUrl(publishedPart);
        assertThat(localPhoto).startsWith(server.address());
        configure();
        var otherPart = before.publishListing();
        var hostedPhoto = before.photoUrl(otherPart);
        assertThat(hostedPhoto).startsWith(services.cloudinary.address());
        before.pay(before.placeOrder(before.publishListing(), "local-pickup"));

        services.down(true);
        decline();
        var part = meanwhile.publishListing();
        assertThat(meanwhile.photoUrl(part)).startsWith(server.address());
        finds(part);
        showsPages(part);
        for (var photo : List.of(localPhoto, meanwhile.photoUrl(part)))
            assertThat(get(photo).statusCode()).as(photo).isEqualTo(200);
        assertThat(before.photoUrl(otherPart)).isEqualTo(hostedPhoto);
        quotesSoon(part);
        var checkout = meanwhile.placeOrder(part, "local-pickup");
        assertThat(checkout.path("payment").path("redirectUrl").isString()).isFalse();
        namesEachOutage();
        assertThat(services.stripe.refunds()).isZero();

        services.down(false);
        meanwhile.pay(payable(checkout.path("id").asString()));
        Await.until(TIMEOUT, () -> before.read().path("timeline").toString().contains("refund"));
        worksAgain();
        assertThat(before.read().path("payment").path("status").asString()).isEqualTo("refunded");
        assertThat(services.stripe.refunds()).isEqualTo(1);
    }

    private void configure() {
        ExternalServicesFixture.fill(administrator, "payment", services.payment());
        ExternalServicesFixture.fill(administrator, "images", services.images());
        ExternalServicesFixture.fill(
                administrator, "shipping-mondial-relay", services.mondialRelay());
        ExternalServicesFixture.fill(administrator, "shipping-boxtal", services.boxtal());
        services.stripe.sendWebhooksTo(
                server.address() + "/api/v1/webhooks/stripe",
                ExternalServicesFixture.WEBHOOK_SECRET);
        for (var section : SECTIONS) assertThat(works(section)).as(section).isTrue();
    }

    /// The payment has to be refunded; the reported outage shows that the refund was attempted.
    private void decline() {
        var reason = "{\"reason\": \"Introuvable\"}";
        CarrierSaleFixture.json(
                before.seller, "POST", "/orders/" + before.order() + "/decline", reason);
        Await.until(SHORT_TIMEOUT, () -> outages().contains("stripe"));
        assertThat(before.read().path("status").asString()).isEqualTo("declined");
    }

    private void finds(String part) {
        var query = "q=alternateur%20valeo";
        Await.until(
                SHORT_TIMEOUT,
                () -> server.client().search(query).path("items").toString().contains(part));
    }

    private void showsPages(String part) {
        assertThat(get(server.address() + "/").statusCode()).isEqualTo(200);
        var canonical =
                get(server.address() + "/pieces/" + part)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        var page = get(URI.create(server.address()).resolve(canonical).toString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Alternateur Valeo");
    }

    private void quotesSoon(String part) {
        var start = System.nanoTime();
        var offers = meanwhile.quote(part).path("offers");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        var carriers = new ArrayList<String>();
        offers.forEach(offer -> carriers.add(offer.path("carrier").asString()));
        assertThat(carriers).contains("local-pickup", "seller-rates");
    }

    private void namesEachOutage() {
        for (var section : SECTIONS) {
            var testResult = ExternalServicesFixture.test(administrator, section);
            assertThat(testResult.path("ok").asBoolean()).as(section).isFalse();
            assertThat(ExternalServicesFixture.faults(testResult).values())
                    .as(section)
                    .isNotEmpty()
                    .doesNotContain("");
        }
        assertThat(outages())
                .anyMatch(name -> name.equals("stripe"))
                .anyMatch(name -> name.equals("cloudinary"))
                .anyMatch(name -> name.startsWith("mondial-relay"))
                .anyMatch(name -> name.equals("boxtal"));
    }

    /// Services reported as down; the site itself must be up.
    private List<String> outages() {
        var health = get(server.address() + "/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        var json = ApiClient.json(health);
        assertThat(json.path("status").asString()).isEqualTo("UP");
        var names = new ArrayList<String>();
        json.path("components").path("services").path("details").properties().stream()
                .filter(component -> component.getValue().asString().startsWith("down"))
                .forEach(component -> names.add(component.getKey()));
        return names;
    }

    /// Retries until the checkout has a payment page.
    private JsonNode payable(String checkout) {
        Await.until(TIMEOUT, () -> hasPage(pay(checkout)));
        return pay(checkout);
    }

    private JsonNode pay(String checkout) {
        return CarrierSaleFixture.json(
                meanwhile.buyer, "POST", "/checkouts/" + checkout + "/payment", "{}");
    }

    private static boolean hasPage(JsonNode checkout) {
        return checkout.path("payment").path("redirectUrl").isString();
    }

    private void worksAgain() {
        for (var section : SECTIONS) Await.until(TIMEOUT, () -> works(section));
        var part = before.publishListing();
        assertThat(before.photoUrl(part)).startsWith(services.cloudinary.address());
        assertThat(outages()).isEmpty();
    }

    private boolean works(String section) {
        return ExternalServicesFixture.test(administrator, section).path("ok").asBoolean();
    }

    private HttpResponse<String> get(String address) {
        return server.client().send(HttpRequest.newBuilder(URI.create(address)).build());
    }
}

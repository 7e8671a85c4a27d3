package fr.reemploi.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.lookup.FakePlateRegister;
import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookupApiTest {
    private final FakePlateRegister plates =
            ApiTestClient.server().getBean(FakePlateRegister.class);

    @AfterEach
    void reset_register() {
        plates.setOutcome(new Outcome.NotConfigured());
    }

    @Test
    void a_vehicle_is_found_by_its_plate_and_its_parts_are_searched() {
        plates.setOutcome(
                new Outcome.Found(
                        new VehicleIdentity(
                                Optional.empty(),
                                Optional.of("renault"),
                                Optional.of("clio-iii"),
                                Optional.of(Year.of(2008)),
                                Optional.of(Fuel.DIESEL),
                                Optional.empty(),
                                "plate")));
        var buyer = ApiTestClient.buyer();

        var vehicle = buyer.get("/vehicles?plate=zz-001-zz").has(200).json();
        assertThat(vehicle.path("plate").asString()).isEqualTo("ZZ-001-ZZ");
        assertThat(vehicle.path("make").asString()).isEqualTo("renault");
        assertThat(vehicle.path("model").asString()).isEqualTo("clio-iii");
        assertThat(vehicle.path("source").asString()).isEqualTo("plate");
        buyer.get("/listings?plate=ZZ001ZZ").has(200);
        assertThat(plates.requests().stream().filter(plate -> plate.compact().equals("ZZ001ZZ")))
                .hasSize(1);
    }

    @Test
    void an_unavailable_register_is_answered_with_retry_after() {
        plates.setOutcome(new Outcome.Unreachable(Duration.ofMinutes(1), true));
        for (var path : List.of("/vehicles?plate=ZZ-002-ZZ", "/listings?plate=ZZ-002-ZZ")) {
            var refused = ApiTestClient.anyone().get(path);
            assertThat(refused.problem(503)).isEqualTo("vehicle-lookup.unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
        }
        plates.setOutcome(new Outcome.QuotaExceeded(Duration.ofHours(1)));
        var refused = ApiTestClient.anyone().get("/vehicles?plate=ZZ-002-ZZ");
        assertThat(refused.problem(503)).isEqualTo("vehicle-lookup.quota-exceeded");
        assertThat(refused.header("Retry-After")).isEqualTo("3600");
    }

    @Test
    void look_ups_are_limited_per_client() {
        plates.setOutcome(new Outcome.Unknown());
        var client = ApiTestClient.buyer();
        for (var i = 100; i < 120; i++)
            assertThat(client.get("/vehicles?plate=ZZ-" + i + "-ZA").problem(404))
                    .isEqualTo("vehicle.unknown");

        var refused = client.get("/vehicles?plate=ZZ-120-ZA");
        assertThat(refused.problem(429)).isEqualTo("vehicle-lookup.too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 90_000);
        assertThat(ApiTestClient.buyer().get("/vehicles?plate=ZZ-120-ZA").problem(404))
                .isEqualTo("vehicle.unknown");
    }

    @Test
    void a_seller_reads_the_verification_of_their_numbers() {
        var seller = ApiTestClient.seller();
        var me = seller.get("/me").has(200).json();
        assertThat(me.path("seller").has("verification")).isFalse();

        var id = new AccountId(UUID.fromString(me.path("id").asString()));
        var verifying = ApiTestClient.server().getBean(VerifySellers.class);
        verifying.handle(
                new StoredEvent(
                        "event", "account/" + id, new SellerProfileChanged(id, Instant.now()), 0));
        while (verifying.verifyDue(_ -> {}) > 0) assertThat(verifying).isNotNull();

        var verification = seller.get("/me").has(200).json().path("seller").path("verification");
        assertThat(verification.path("siret").asString()).isEqualTo("verified");
        assertThat(verification.has("vat")).isFalse();
        assertThat(verification.path("officialName").asString()).isEqualTo("CASSE DE L'OUEST");
        assertThat(Instant.parse(verification.path("checkedAt").asString())).isNotNull();
        assertThat(seller.get("/me/export").has(200).json().at("/account/seller/verification"))
                .isEqualTo(verification);
    }
}

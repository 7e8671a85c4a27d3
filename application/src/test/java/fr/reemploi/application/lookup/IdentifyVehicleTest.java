package fr.reemploi.application.lookup;

import static fr.reemploi.application.Examples.A_VIN;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifyVehicleTest {
    private static final VehicleIdentity A_CLIO =
            new VehicleIdentity(
                    Optional.of(A_VIN),
                    Optional.of("renault"),
                    Optional.of("clio-iii"),
                    Optional.of(Year.of(2008)),
                    Optional.of(Fuel.DIESEL),
                    Optional.of(new EngineCode("K9K")),
                    "plate");
    private static final Plate PLATE = new Plate("AB123CD");
    private static final ClientKey LEA = new ClientKey("léa");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final List<CachedPlate> saved = new ArrayList<>();
    private final DefaultSettings settings = new DefaultSettings();
    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(
                    Ports.IN_MEMORY
                            .with(PlateCache.class, cache -> new RecordingCache(cache, saved))
                            .with(Settings.class, _ -> settings)
                            .with(InstantSource.class, _ -> () -> now));
    private final FakePlateRegister register = application.plateRegister;
    private final LookUpPlate lookUpPlate = application.lookUpPlate;
    private final IdentifyVehicle vehicles = application.identifyVehicle;

    @Test
    void a_vehicle_is_looked_up_once_and_cached_for_ninety_days() {
        register.setOutcome(new Found(A_CLIO));
        assertThat(vehicles.byPlate(PLATE, LEA)).isEqualTo(A_CLIO);

        now = NOON.plus(LookUpPlate.RETENTION).minusMillis(1);
        lookUpPlate.deleteExpired();
        assertThat(vehicles.byPlate(PLATE, LEA)).isEqualTo(A_CLIO);
        assertThat(register.requests()).containsExactly(PLATE);

        now = NOON.plus(LookUpPlate.RETENTION);
        assertThat(vehicles.byPlate(PLATE, LEA)).isEqualTo(A_CLIO);
        assertThat(register.requests()).hasSize(2);
    }

    @Test
    void neither_plate_nor_vin_is_stored_in_clear() {
        register.setOutcome(new Found(A_CLIO));
        vehicles.byPlate(PLATE, LEA);

        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().toString())
                .doesNotContain("AB123CD", A_VIN.value(), A_VIN.value().substring(11));
    }

    @Test
    void a_cached_vin_that_cannot_be_decrypted_is_left_out() {
        register.setOutcome(new Found(A_CLIO));
        vehicles.byPlate(PLATE, LEA);
        application.secrets.replaceKey();

        var cached = vehicles.byPlate(PLATE, LEA);

        assertThat(cached.vin()).isEmpty();
        assertThat(cached.model()).contains("clio-iii");
    }

    @Test
    void an_unknown_plate_is_cached_for_a_week() {
        register.setOutcome(new Unknown());
        for (var i = 0; i < 2; i++)
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> vehicles.byPlate(PLATE, LEA));
        assertThat(register.requests()).hasSize(1);

        now = NOON.plus(LookUpPlate.UNKNOWN_RETENTION);
        register.setOutcome(new Found(A_CLIO));
        assertThat(vehicles.byPlate(PLATE, LEA)).isEqualTo(A_CLIO);
    }

    @Test
    void a_client_over_the_daily_limit_waits_until_tomorrow() {
        register.setOutcome(new Found(A_CLIO));
        for (var i = 0; i < 20; i++) vehicles.byPlate(plate(i), LEA);

        // noon UTC in March is one o'clock in Paris
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> vehicles.byPlate(plate(20), LEA))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("vehicle-lookup.too-many");
                    assertThat(exception.retryAfter()).isEqualTo(Duration.ofHours(11));
                });
        assertThat(vehicles.byPlate(plate(3), LEA)).isEqualTo(A_CLIO);
        assertThat(vehicles.byPlate(plate(20), new ClientKey("other"))).isEqualTo(A_CLIO);
        now = NOON.plus(Duration.ofHours(11));
        assertThat(vehicles.byPlate(plate(21), LEA)).isEqualTo(A_CLIO);
    }

    @Test
    void the_daily_limit_applies_to_the_whole_site() {
        settings.with(SectionId.REGISTRIES, LookupFields.PLATES_PER_DAY, "2");
        register.setOutcome(new Found(A_CLIO));
        for (var i = 0; i < 2; i++) vehicles.byPlate(plate(i), new ClientKey("no " + i));

        assertUnavailable("vehicle-lookup.quota-exceeded", Duration.ofHours(11), plate(2));
        assertThat(register.requests()).hasSize(2);
    }

    @Test
    void an_unavailable_register_does_not_count_against_the_client() {
        register.setOutcome(new Unreachable(A_MINUTE, false));
        for (var i = 0; i < 600; i++)
            assertUnavailable("vehicle-lookup.unavailable", A_MINUTE, PLATE);

        register.setOutcome(new Found(A_CLIO));
        assertThat(vehicles.byPlate(PLATE, LEA)).isEqualTo(A_CLIO);
    }

    @Test
    void what_may_be_charged_counts_against_the_site() {
        settings.with(SectionId.REGISTRIES, LookupFields.PLATES_PER_DAY, "2");
        register.setOutcome(new Unreachable(A_MINUTE, true));
        for (var i = 0; i < 2; i++)
            assertUnavailable("vehicle-lookup.unavailable", A_MINUTE, PLATE);

        assertUnavailable("vehicle-lookup.quota-exceeded", Duration.ofHours(11), PLATE);
    }

    @Test
    void an_exhausted_quota_is_reported_with_a_retry_delay() {
        register.setOutcome(new QuotaExceeded(Duration.ofHours(1)));
        assertUnavailable("vehicle-lookup.quota-exceeded", Duration.ofHours(1), PLATE);
    }

    @Test
    void without_a_register_waiting_would_not_help() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> vehicles.byPlate(PLATE, LEA))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("vehicle-lookup.not-configured");
                    assertThat(exception.retryAfter()).isEmpty();
                });
    }

    @Test
    void addresses_of_one_network_share_a_client_key() {
        assertThat(ClientKey.of(Optional.empty(), ClientAddress.of("2001:db8:0:1:0:0:0:1")))
                .isEqualTo(
                        ClientKey.of(Optional.empty(), ClientAddress.of("2001:db8:0:1:0:0:0:ff")))
                .isNotEqualTo(
                        ClientKey.of(Optional.empty(), ClientAddress.of("2001:db8:0:2:0:0:0:1")));
        assertThat(ClientKey.of(Optional.empty(), ClientAddress.of("10.0.0.1")).name())
                .isEqualTo("10.0.0.1");
    }

    private void assertUnavailable(String code, Duration wait, Plate plate) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> vehicles.byPlate(plate, LEA))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo(code);
                    assertThat(exception.retryAfter()).contains(wait);
                });
    }

    private static Plate plate(int number) {
        return new Plate("AB%03dCD".formatted(number + 1));
    }

    /// Records all saved entries.
    private record RecordingCache(PlateCache cache, List<CachedPlate> saved) implements PlateCache {
        @Override
        public Optional<CachedPlate> find(String key) {
            return cache.find(key);
        }

        @Override
        public void save(CachedPlate plate) {
            saved.add(plate);
            cache.save(plate);
        }

        @Override
        public void deleteBefore(Instant instant) {
            cache.deleteBefore(instant);
        }
    }
}

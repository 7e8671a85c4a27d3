package fr.reemploi.adapters.lookups.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.lookups.LookupFault;
import fr.reemploi.adapters.lookups.LookupsFixture;
import fr.reemploi.adapters.lookups.LookupsSettings;
import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.NotConfigured;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Duration;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlateVendorLookupTest {
    private static final Plate PLATE = new Plate("AB123CD");
    private static final Map<String, String> A_CLIO =
            Map.ofEntries(
                    Map.entry("erreur", ""),
                    Map.entry("marque", "RENAULT"),
                    Map.entry("modele", "CLIO III"),
                    Map.entry("date1erCir_fr", "14-05-2008"),
                    Map.entry("energie", "GAZOLE"),
                    Map.entry("puisFiscReelKW", "63 KW"),
                    Map.entry("ccm", "1461 CM3"),
                    Map.entry("poids", "1165 kg"),
                    Map.entry("vin", "VF1BR1S0H40000000"),
                    Map.entry("code_moteur", "K9K 766"));

    private final FakePlateVendor vendor = new FakePlateVendor();
    private final DefaultSettings settings =
            LookupsFixture.settings()
                    .with(SectionId.REGISTRIES, PlateFields.PLATE_ADDRESS, vendor.address())
                    .with(SectionId.REGISTRIES, PlateFields.PLATE_TOKEN, FakePlateVendor.TOKEN);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void values_with_units_are_mapped_to_the_catalogue() {
        vendor.add("AB123CD", A_CLIO);

        assertThat(lookUp())
                .isEqualTo(
                        new Found(
                                new VehicleIdentity(
                                        Optional.of(new Vin("VF1BR1S0H40000000")),
                                        Optional.of("renault"),
                                        Optional.of("clio-iii"),
                                        Optional.of(Year.of(2008)),
                                        Optional.of(Fuel.DIESEL),
                                        Optional.of(new EngineCode("K9K 766")),
                                        "plate")));
        assertThat(vendor.requests()).containsExactly("POST AB123CD");
    }

    @Test
    void with_a_lost_key_the_vendor_is_not_called() {
        vendor.add("AB123CD", A_CLIO);
        var values = settings.of(SectionId.REGISTRIES);
        var lost = new HashMap<String, String>();
        for (var field : LookupsSettings.SECTION.fields())
            if (!field.isSecret())
                values.text(field.name()).ifPresent(value -> lost.put(field.name(), value));
        Settings withoutKey = _ -> new SettingValues(lost, Set.of(PlateFields.PLATE_TOKEN));
        var adapter = LookupsFixture.adapter(withoutKey);

        assertThat(adapter.plateLookup().find(PLATE)).isEqualTo(new NotConfigured());
        assertThat(adapter.plateLookup().isConfigured()).isFalse();
        assertThat(adapter.probe().probe(withoutKey.of(SectionId.REGISTRIES)))
                .extracting(ProbeResult::name)
                .doesNotContain("plates");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void blank_and_unknown_values_are_left_out() {
        vendor.add(
                "AB123CD",
                Map.of(
                        "marque", "RENAULT",
                        "modele", "CLIOSAURE",
                        "date1erCir_fr", "00-00-0000",
                        "energie", "ÉLECTRON",
                        "vin", " ",
                        "code_moteur", "-"));

        var nothing = Optional.<String>empty();
        assertThat(lookUp())
                .isEqualTo(
                        new Found(
                                new VehicleIdentity(
                                        Optional.empty(),
                                        Optional.of("renault"),
                                        nothing,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "plate")));
    }

    @Test
    void a_make_not_in_the_catalogue_is_left_out() {
        vendor.add("AB123CD", Map.of("marque", "TROMBINOSCOPE", "modele", "CLIO III"));

        assertThat(lookUp())
                .isInstanceOfSatisfying(
                        Found.class,
                        result -> {
                            assertThat(result.identity().make()).isEmpty();
                            assertThat(result.identity().model()).isEmpty();
                        });
    }

    @Test
    void another_vendor_is_configured_with_settings_only() {
        vendor.add(
                "AB123CD",
                Map.of(
                        "AWN_marque", "PEUGEOT",
                        "AWN_date_mise_en_circulation", "02/03/2012",
                        "AWN_energie", "ESSENCE"));
        settings.with(SectionId.REGISTRIES, PlateFields.PLATE_METHOD, "get")
                .with(
                        SectionId.REGISTRIES,
                        PlateFields.PLATE_FIELDS,
                        """
                        make = data.AWN_marque
                        firstRegistration = data.AWN_date_mise_en_circulation
                        fuel = data.AWN_energie
                        error = data.erreur
                        """);

        assertThat(lookUp())
                .isInstanceOfSatisfying(
                        Found.class,
                        result -> {
                            assertThat(result.identity().make()).contains("peugeot");
                            assertThat(result.identity().year()).contains(Year.of(2012));
                            assertThat(result.identity().fuel()).contains(Fuel.PETROL);
                        });
        assertThat(vendor.requests()).containsExactly("GET AB123CD");
    }

    @Test
    void an_unregistered_plate_is_unknown() {
        assertThat(lookUp()).isEqualTo(new Unknown());
    }

    @Test
    void an_empty_response_is_an_unknown_vehicle() {
        vendor.add("AB123CD", Map.of("erreur", "", "marque", " ", "vin", ""));
        assertThat(lookUp()).isEqualTo(new Unknown());
    }

    @Test
    void exhausted_credit_is_distinguished_from_an_unknown_vehicle() {
        vendor.add("AB123CD", A_CLIO).credit(1);

        assertThat(lookUp()).isInstanceOf(Found.class);
        assertThat(lookUp()).isEqualTo(new QuotaExceeded(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "Aucun véhicule trouvé, Unknown",
        "Immatriculation inconnue, Unknown",
        "No vehicle for this plate, Unknown",
        "Aucun crédit disponible, QuotaExceeded",
        "Limite journalière atteinte, QuotaExceeded",
        "Token inconnu, Unreachable",
        "Votre abonnement a expiré, Unreachable",
        "Erreur 42, Unreachable",
        "Service momentanément interrompu, Unreachable"
    })
    void error_messages_are_classified(String error, String outcome) {
        vendor.respondWithError(error);
        assertThat(lookUp().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unreachable",
        "403, Unreachable",
        "402, QuotaExceeded",
        "404, Unknown",
        "418, Unreachable"
    })
    void statuses_are_classified(int status, String outcome) {
        vendor.status(status);
        assertThat(lookUp().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(
            value = LookupFault.class,
            names = {"SLOW", "CUT", "BROKEN", "HTML"})
    void a_failing_vendor_is_unreachable_and_not_retried(LookupFault fault) {
        vendor.add("AB123CD", A_CLIO).failWith(fault);

        assertThat(lookUp())
                .isEqualTo(new Unreachable(Duration.ofMinutes(1), fault != LookupFault.BROKEN));
        // a POST may be charged, so it is not retried
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void a_rate_limit_uses_the_retry_after_or_a_default() {
        vendor.failWith(LookupFault.TOO_MANY_WITH_WAIT);
        assertThat(lookUp()).isEqualTo(new QuotaExceeded(Duration.ofSeconds(120)));

        vendor.failWith(LookupFault.TOO_MANY);
        assertThat(lookUp()).isEqualTo(new QuotaExceeded(Duration.ofMinutes(15)));
    }

    @Test
    void a_refused_connection_counts_as_not_sent() {
        var lookup = LookupsFixture.adapter(settings).plateLookup();
        vendor.close();

        assertThat(lookup.find(PLATE)).isEqualTo(new Unreachable(Duration.ofMinutes(1), false));
    }

    @Test
    void without_a_key_the_vendor_is_not_called() {
        var lookup =
                LookupsFixture.adapter(
                                LookupsFixture.settings()
                                        .with(
                                                SectionId.REGISTRIES,
                                                PlateFields.PLATE_ADDRESS,
                                                vendor.address()))
                        .plateLookup();

        assertThat(lookup.isConfigured()).isFalse();
        assertThat(lookup.find(PLATE)).isEqualTo(new NotConfigured());
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void settings_as_string_omit_the_key() {
        var parsed = LookupsSettings.of(settings.of(SectionId.REGISTRIES));
        assertThat(parsed.plates()).isPresent();
        assertThat(parsed.toString()).doesNotContain(FakePlateVendor.TOKEN);
    }

    private Outcome lookUp() {
        return LookupsFixture.adapter(settings).plateLookup().find(PLATE);
    }
}

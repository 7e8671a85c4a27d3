package fr.reemploi.application.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildPartQueryTest {
    /// A Renault with a check digit, whose tenth character is the year 2003.
    private static final String SURE_YEAR = "VF1BR1S0330000000";

    private Instant now = Examples.NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));

    @Test
    void a_vin_restricts_makes_and_sure_years() {
        assertThat(vehicle(SearchParameter.MAKE, "vin", SURE_YEAR)).containsExactly("renault");
        assertThat(vehicle(SearchParameter.YEAR, "vin", SURE_YEAR)).containsExactly("2003");
        assertThat(vehicle(SearchParameter.YEAR, "vin", Examples.A_VIN.value())).isEmpty();
    }

    @Test
    void a_vin_and_other_parameters_are_both_kept() {
        var both = new String[] {"vin", SURE_YEAR, "make", "dacia", "make", "peugeot"};
        assertThat(vehicle(SearchParameter.MAKE, both)).containsExactly("renault");
        assertThat(query(raw(both)).filters().of(SearchParameter.MAKE))
                .containsExactlyInAnyOrder("dacia", "peugeot");
    }

    @Test
    void a_vin_and_a_plate_of_another_make_match_nothing() {
        foundByPlate("peugeot", 2003);
        assertThat(vehicle(SearchParameter.MAKE, "vin", SURE_YEAR, "plate", "AB-123-CD"))
                .containsExactly("-");
    }

    @Test
    void an_unknown_manufacturer_matches_nothing() {
        assertThat(vehicle(SearchParameter.MAKE, "vin", "ZZZBR1S0H40000000")).containsExactly("-");
    }

    @Test
    void a_plate_restricts_makes_and_years_and_an_unknown_one_is_refused() {
        foundByPlate("renault", 2008);
        assertThat(vehicle(SearchParameter.MAKE, "plate", "AB-123-CD")).containsExactly("renault");
        assertThat(vehicle(SearchParameter.YEAR, "plate", "AB-123-CD")).containsExactly("2008");
        application.plateRegister.setOutcome(new Outcome.Unknown());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> vehicle(SearchParameter.MAKE, "plate", "AB-124-CD"));
    }

    /// The year code of 2028 is that of 1998: which of them is meant changes with the year in
    /// France, an hour before it does in UTC.
    @Test
    void the_current_year_begins_at_midnight_in_france() {
        var vin = new Vin("VF1BR1S0HW0000000");
        now = Instant.parse("2026-12-31T22:59:59Z");
        assertThat(application.identifyVehicle.byVin(vin).years()).doesNotContain(Year.of(2028));
        now = Instant.parse("2026-12-31T23:00:00Z");
        assertThat(application.identifyVehicle.byVin(vin).years()).contains(Year.of(2028));
    }

    private void foundByPlate(String make, int year) {
        application.plateRegister.setOutcome(
                new Outcome.Found(
                        new VehicleIdentity(
                                Optional.empty(),
                                Optional.of(make),
                                Optional.empty(),
                                Optional.of(Year.of(year)),
                                Optional.empty(),
                                Optional.empty(),
                                "plate")));
    }

    private Set<String> vehicle(SearchParameter filter, String... namesAndValues) {
        return query(raw(namesAndValues)).filters().vehicle().getOrDefault(filter, Set.of());
    }

    private static Map<String, String[]> raw(String... namesAndValues) {
        var raw = new LinkedHashMap<String, String[]>();
        for (var at = 0; at < namesAndValues.length; at += 2)
            raw.merge(
                    namesAndValues[at],
                    new String[] {namesAndValues[at + 1]},
                    (some, more) -> new String[] {some[0], more[0]});
        return raw;
    }

    private PartQuery query(Map<String, String[]> raw) {
        var parameters = SearchParameters.parse(raw);
        assertThat(parameters.errors()).isEmpty();
        return application.buildPartQuery.from(parameters, Language.FR, new ClientKey("léa"));
    }
}

package fr.reemploi.application.radio;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.radio.ReadRadio.StationState;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ManageRadioTest {
    private static final String RADIO_FRANCE = "https://icecast.radiofrance.fr";

    private final InMemoryApplication application = new InMemoryApplication();
    private final ManageRadio radio = application.manageRadio;
    private final ReadRadio reading = application.readRadio;
    private final Actor admin = actor(Role.ADMIN);
    private final RadioStationId id = new RadioStationId(IDS.next());

    @Test
    void the_default_stations_are_streams_over_https() {
        assertThat(reading.list()).hasSizeGreaterThan(20).allMatch(StationState::reachable);
        assertThat(reading.streamOrigins()).containsExactly(RADIO_FRANCE);
        assertThat(reading.logoOrigins()).isEmpty();
    }

    @Test
    void a_change_of_stations_counts_at_once() {
        radio.create(admin, id, form("https://radio.example:8443/live.mp3"));
        assertThat(reading.streamOrigins())
                .containsExactlyInAnyOrder(RADIO_FRANCE, "https://radio.example:8443");
        assertThat(reading.logoOrigins()).containsExactly("https://logos.example");

        radio.update(admin, id, form("https://other.example/live.mp3"));
        assertThat(reading.streamOrigins())
                .containsExactlyInAnyOrder(RADIO_FRANCE, "https://other.example");

        radio.delete(admin, id);
        radio.delete(admin, id);
        assertThat(reading.streamOrigins()).containsExactly(RADIO_FRANCE);
        assertRejected(
                "radio.unknown", () -> radio.update(admin, id, form("https://other.example/")));
    }

    @Test
    void a_new_station_is_checked_before_the_others_are_checked_again() {
        application.checkStations.check();
        var first = reading.list().getFirst().station().stream();
        application.silentStreams.add(first);
        application.silentStreams.add(URI.create("https://radio.example/z"));
        radio.create(admin, id, form("https://radio.example/z"));

        application.checkStations.checkNew();

        assertThat(reading.list().getLast().reachable()).isFalse();
        assertThat(reading.list().getFirst().reachable()).isTrue();
    }

    @Test
    void while_the_radio_is_off_there_are_no_stations_and_no_hosts() {
        var off = new InMemoryApplication();
        off.overrides.set("REEMPLOI_RADIO_ENABLED", "false");

        assertThat(off.readRadio.isOffered()).isFalse();
        assertThat(off.readRadio.list()).isEmpty();
        assertThat(off.readRadio.streamOrigins()).isEmpty();
    }

    @Test
    void an_address_that_is_not_public_or_not_https_is_rejected_at_its_field() {
        for (var address : List.of("http://radio.example/a", "https://10.0.0.1/a", "radio"))
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> radio.create(admin, id, form(address)))
                    .satisfies(exception ->
                            assertThat(exception.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly("streamUrl"));
    }

    @Test
    void a_check_marks_stations_that_do_not_answer_until_they_do() {
        var first = reading.list().getFirst().station();
        application.silentStreams.add(first.stream());

        application.checkStations.check();
        assertThat(reading.list())
                .filteredOn(station -> !station.reachable())
                .extracting(station -> station.station().id())
                .containsExactly(first.id());

        application.silentStreams.clear();
        application.checkStations.check();
        assertThat(reading.list()).allMatch(StationState::reachable);
    }

    @Test
    void the_test_of_the_settings_names_stations_that_do_not_answer() {
        var on = new SettingValues(Map.of("enabled", "true"));
        assertThat(application.radioProbe.probe(on)).allMatch(ProbeResult::ok);

        application.silentStreams.add(reading.list().getFirst().station().stream());
        assertThat(application.radioProbe.probe(on))
                .singleElement()
                .satisfies(
                        result -> assertThat(result.arguments()).containsExactly("France Inter"));
        assertThat(application.radioProbe.probe(new SettingValues(Map.of())))
                .allMatch(ProbeResult::ok);
    }

    @Test
    void only_administrators_manage_stations() {
        var buyer = actor(Role.BUYER);
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(
                        () -> radio.list(buyer),
                        () -> radio.create(buyer, id, form("https://a.example/")),
                        () -> radio.update(buyer, id, form("https://a.example/")),
                        () -> radio.delete(buyer, id)))
            assertThatExceptionOfType(ForbiddenException.class).isThrownBy(call);
    }

    private static Form form(String address) {
        return Form.ofJson(
                Map.of(
                        "name",
                        "Radio Zoë",
                        "streamUrl",
                        address,
                        "logoUrl",
                        "https://logos.example/z.png",
                        "format",
                        "aac"));
    }

    private static Actor actor(Role role) {
        var account = anAccountId();
        return new Actor(account, Set.of(role), aSession(account).id());
    }

    private static void assertRejected(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }
}

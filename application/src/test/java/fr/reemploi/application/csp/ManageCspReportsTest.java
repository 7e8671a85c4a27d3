package fr.reemploi.application.csp;

import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.csp.ManageCspReports.ListedReport;
import fr.reemploi.application.radio.DefaultStations;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.csp.CspReport;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ManageCspReportsTest {
    private static final RadioStation STATION = DefaultStations.STATIONS.all().getFirst();
    private static final String HOST = RadioStation.origin(STATION.stream());
    private static final String EDGE = "https://edge.example";
    private static final ClientAddress VISITOR = ClientAddress.of("203.0.113.7");

    private final InMemoryApplication application = new InMemoryApplication();
    private final ManageCspReports reports = application.manageCspReports;
    private final Actor admin = actor(Role.ADMIN);

    @Test
    void a_host_is_allowable_once_a_stream_is_known_to_redirect_elsewhere() {
        report("media-src", HOST);
        assertThat(reports.list(admin)).extracting(ListedReport::allowable).containsExactly(false);

        redirect(EDGE);
        assertThat(reports.list(admin)).extracting(ListedReport::allowable).containsExactly(true);
    }

    @Test
    void allowing_lets_pages_play_where_the_stream_redirects_to_and_is_audited() {
        report("media-src", HOST);
        redirect(EDGE);

        assertThat(reports.allow(admin, id("media-src", HOST))).containsExactly(EDGE);

        assertThat(application.readRadio.streamOrigins()).containsExactlyInAnyOrder(HOST, EDGE);
        assertThat(reports.list(admin)).isEmpty();
        var entry = application.auditLog.page(1, Optional.empty()).items().getFirst();
        assertThat(entry.action()).isEqualTo("csp.allowed");
        assertThat(entry.subject()).isEqualTo(HOST);
        assertThat(entry.details()).containsExactly(EDGE);
        assertThat(entry.by()).contains(admin.account());
    }

    @Test
    void a_browser_that_reports_where_it_was_redirected_to_is_understood() {
        report("media-src", EDGE);
        redirect(EDGE);

        assertThat(reports.allow(admin, id("media-src", EDGE))).containsExactly(EDGE);
    }

    @Test
    void a_host_that_a_stranger_made_up_is_never_allowed() {
        redirect(EDGE);
        report("media-src", "https://evil.example");
        report("script-src", HOST);
        report("img-src", EDGE);

        assertThat(reports.list(admin)).hasSize(3).noneMatch(ListedReport::allowable);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> reports.allow(admin, id("script-src", HOST)))
                .satisfies(exception ->
                        assertThat(exception.code()).isEqualTo("csp-report.not-allowable"));
        assertThat(application.readRadio.streamOrigins()).containsExactly(HOST);
        assertThat(application.auditLog.page(1, Optional.empty()).items()).isEmpty();
    }

    @Test
    void while_the_radio_is_off_nothing_is_allowable() {
        application.overrides.set("REEMPLOI_RADIO_ENABLED", "false");
        report("media-src", HOST);
        application.redirects.put(STATION.stream(), Set.of(EDGE));

        assertThat(reports.list(admin)).noneMatch(ListedReport::allowable);
    }

    @Test
    void a_stream_that_is_replaced_loses_what_was_allowed_for_the_former() {
        report("media-src", HOST);
        redirect(EDGE);
        reports.allow(admin, id("media-src", HOST));

        var form = Form.ofJson(Map.of("name", "A", "streamUrl", STATION.stream().toString()));
        application.manageRadio.update(admin, STATION.id(), form);
        assertThat(application.readRadio.streamOrigins()).contains(EDGE);

        var other = Form.ofJson(Map.of("name", "A", "streamUrl", "https://other.example/a"));
        application.manageRadio.update(admin, STATION.id(), other);
        assertThat(application.readRadio.streamOrigins()).doesNotContain(EDGE);
    }

    @Test
    void an_address_that_floods_is_limited_and_others_are_still_heard() {
        for (var i = 0; i < 20; i++) report("img-src", "https://x" + i + ".example");

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> report("img-src", "https://one-too-many.example"));
        application.receiveCspReport.receive(
                "media-src", HOST, "https://site.example/", ClientAddress.of("198.51.100.1"));
        assertThat(reports.list(admin)).hasSize(21);
    }

    @Test
    void many_addresses_together_are_limited_too() {
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> {
                    for (var i = 1; i < 200; i++)
                        application.receiveCspReport.receive(
                                "img-src",
                                "https://x" + i + ".example",
                                "https://site.example/",
                                ClientAddress.of("203." + i + ".113.7"));
                });
        assertThat(reports.list(admin)).hasSize(60);
    }

    @Test
    void reports_are_for_administrators() {
        var buyer = actor(Role.BUYER);
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> reports.list(buyer));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> reports.allow(buyer, UUID.randomUUID()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reports.allow(admin, new UUID(0, 0)));
    }

    private void redirect(String origin) {
        application.redirects.put(STATION.stream(), Set.of(origin));
        application.checkStations.check();
    }

    private void report(String directive, String host) {
        application.receiveCspReport.receive(
                directive, host, "https://site.example/recherche", VISITOR);
    }

    private static UUID id(String directive, String host) {
        return new CspReport(directive, host, "/recherche", 1, Instant.EPOCH).id();
    }

    private static Actor actor(Role role) {
        var account = anAccountId();
        return new Actor(account, Set.of(role), aSession(account).id());
    }
}

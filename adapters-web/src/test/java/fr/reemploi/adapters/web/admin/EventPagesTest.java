package fr.reemploi.adapters.web.admin;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.FailingJobs.FailingJob;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPagesTest {
    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);

    @BeforeEach
    void begin() {
        browser.signedIn(fixture.marketplace.administrator("patron@example.fr"));
    }

    @Test
    void a_parked_event_is_shown_with_its_reason_and_retried_by_its_button() {
        defer(State.PARKED);
        assertThat(browser.read("/admin"))
                .contains("Des événements n’ont pas pu être traités", "href=\"/admin/events\"");

        assertThat(browser.read("/admin/events"))
                .contains("E-mails aux acheteurs et aux vendeurs")
                .contains("Une erreur inattendue l’a empêché.")
                .contains("href=\"/admin/reglages/mail\">Voir les réglages")
                .containsPattern("<details>.*listing-published.*550 &lt;b&gt;refused&lt;/b&gt;");
        var button = browser.page().replaceAll("(?s).*action=\"(/admin/events/[^\"]+)\".*", "$1");
        browser.submit(button, Map.of());

        assertThat(browser.read("/admin/events"))
                .containsPattern("(?s)<p class=\"notice good\">.{0,400}Rien n’est arrêté");
        assertThat(browser.read("/admin")).doesNotContain("n’ont pas pu être traités");
        assertThat(deliveries(State.WAITING))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.nextAttemptAt()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indexing",
                "system-sampling",
                "station-checks",
                "outbox-delivery",
                "deadlines",
                "parcels",
                "reconciliation",
                "webhook-polling",
                "importing",
                "cleanup",
                "unclaimed-photos",
                "seller-verification",
                "plate-cleanup"
            })
    void a_job_that_keeps_failing_is_named_in_words_on_the_overview(String job) {
        assertThat(browser.read("/admin")).doesNotContain("failing-jobs");
        var failing = WebFixture.withFailing(() -> List.of(new FailingJob(job, 3)));
        var other = new TestBrowser(failing);
        other.signedIn(failing.marketplace.administrator("patron@example.fr"));

        assertThat(other.read("/admin"))
                .contains("id=\"failing-jobs\"", PageMessages.of(Language.FR, "jobs." + job))
                .doesNotContain("jobs." + job);
        assertThat(PageMessages.contains(Language.EN, "jobs." + job)).isTrue();
    }

    @Test
    void a_button_pressed_twice_or_too_late_leads_to_the_list() {
        defer(State.PARKED);
        browser.read("/admin/events");
        var button = browser.page().replaceAll("(?s).*action=\"(/admin/events/[^\"]+)\".*", "$1");
        browser.submit(button, Map.of());

        var again = browser.submit(button, Map.of());

        assertThat(again.getRedirectedUrl()).isEqualTo("/admin/events?ok=gone");
        assertThat(browser.read("/admin/events?ok=gone")).contains("Il n’était plus arrêté");
    }

    @Test
    void waiting_events_tell_when_they_are_retried_and_have_no_button() {
        defer(State.WAITING);

        assertThat(browser.read("/admin/events?state=waiting"))
                .contains("Prochaine tentative")
                .doesNotContain("Relancer<");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "mail.unavailable: MailConnectException Couldn't connect"
                        + "| Le serveur d’e-mails ne répond pas | mail",
                "payment.unavailable | Le prestataire de paiement ne répond pas | payment",
                "vehicle-lookup.not-configured" + "| La recherche par plaque n'est pas | registries"
            })
    void a_known_reason_is_given_in_words_with_a_link_to_its_settings(
            String error, String words, String section) {
        defer(State.PARKED, "sync-order-with-shipment", error);

        assertThat(browser.read("/admin/events").split("<details>")[0])
                .contains("Suivi d’un envoi", words, "href=\"/admin/reglages/" + section + "\"")
                .doesNotContain(error, "listing-published");
    }

    @Test
    void every_handler_is_named_in_words() {
        var names =
                fixture.application.members().values().stream()
                        .filter(EventHandler.class::isInstance)
                        .map(handler -> ((EventHandler) handler).name())
                        .toList();

        assertThat(names)
                .hasSizeGreaterThan(5)
                .allMatch(name -> PageMessages.contains(Language.FR, "events.handler." + name));
    }

    @Test
    void others_do_not_find_the_page() {
        defer(State.PARKED);
        var id = deliveries(State.PARKED).getFirst().id();
        var seller =
                new TestBrowser(fixture).signedIn(fixture.marketplace.seller("garage@example.fr"));

        assertThat(seller.open("/admin/events").getStatus()).isEqualTo(404);
        seller.read("/");
        assertThat(seller.submit("/admin/events/" + id + "/retry", Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(deliveries(State.PARKED)).hasSize(1);
    }

    private List<EventDelivery> deliveries(State state) {
        return fixture.application.eventDeliveries.page(state, 10, Optional.empty()).items();
    }

    private void defer(State state) {
        defer(state, "send-order-emails", "550 <b>refused</b>");
    }

    private void defer(State state, String handler, String error) {
        var listing = fixture.application.listings.save(aDraft().publishWithoutPhoto(NOON));
        var event =
                StoredEvent.of(
                                "listing/" + listing.id(),
                                listing.version(),
                                List.of(new ListingPublished(listing.id(), NOON)))
                        .getFirst();
        var delivery =
                EventDelivery.held(event, handler)
                        .failed(
                                error,
                                state == State.PARKED
                                        ? Optional.empty()
                                        : Optional.of(NOON.plusSeconds(60)));
        fixture.application.outbox.defer(event, List.of(delivery));
    }
}

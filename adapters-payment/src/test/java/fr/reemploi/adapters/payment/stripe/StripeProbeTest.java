package fr.reemploi.adapters.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.payment.stripe.FakeStripe.Fault;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Findings of the test of Stripe settings.
class StripeProbeTest {
    private static final String LOCAL = "http://localhost:8080";
    private static final String PUBLIC = "https://pieces.example";
    private static final String ENDPOINT = PUBLIC + "/api/v1/webhooks/stripe";

    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    private Duration ahead = Duration.ZERO;

    @BeforeEach
    void listEndpoint() {
        fixture.stripe().setWebhookEndpoint(ENDPOINT, "enabled", "*");
    }

    @Test
    void a_test_key_on_a_local_site_passes() {
        var checks = probe(FakeStripe.TEST_KEY, LOCAL);

        assertThat(checks).allMatch(ProbeResult::ok);
        assertThat(checks)
                .extracting(ProbeResult::name)
                .containsExactly(
                        "credentials",
                        "mode",
                        "clock",
                        "connect",
                        "checkout",
                        "rights",
                        "webhook",
                        "webhook-sellers");
    }

    @Test
    void what_the_test_opens_it_closes_and_no_money_moves() {
        probe(FakeStripe.TEST_KEY, PUBLIC);

        assertThat(fixture.stripe().requests())
                .filteredOn(request -> request.startsWith("POST "))
                .extracting(request -> request.replaceAll("cs_test_[^/]+", "ID"))
                .containsExactly(
                        "POST /v1/checkout/sessions",
                        "POST /v1/checkout/sessions/ID/expire",
                        "POST /v1/refunds",
                        "POST /v1/transfers");
        assertThat(fixture.stripe().refunds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/checkout/sessions, checkout, Checkout",
        "/v1/events, rights, Events",
        "/v1/disputes, rights, Disputes",
        "/v1/refunds, rights, Refunds",
        "/v1/transfers, rights, Transfers"
    })
    void a_right_that_the_key_lacks_is_named(String path, String name, String right) {
        fixture.stripe().forbid(path);
        var checks = probe(FakeStripe.TEST_KEY, LOCAL);

        assertThat(failed(checks)).containsExactly("check.payment.rights-missing");
        assertThat(checks)
                .filteredOn(check -> check.name().equals(name))
                .singleElement()
                .satisfies(check -> assertThat(check.arguments()).containsExactly(right));
    }

    @Test
    void all_missing_rights_are_named_at_once() {
        fixture.stripe().forbid("/v1/refunds");
        fixture.stripe().forbid("/v1/transfers");

        assertThat(messages(probe(FakeStripe.TEST_KEY, LOCAL)))
                .anyMatch(text -> text.contains("Refunds, Transfers"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://pieces.example/api/v1/webhooks/stripe, disabled, *, endpoint-disabled",
        "https://old.example/api/v1/webhooks/stripe, enabled, *, endpoint-missing",
        "https://pieces.example/api/v1/webhooks/stripe, enabled, account.updated, endpoint-events"
    })
    void events_that_do_not_arrive_are_reported(
            String url, String status, String events, String code) {
        fixture.stripe().setWebhookEndpoint(url, status, events);

        assertThat(failed(probe(FakeStripe.LIVE_KEY, PUBLIC)))
                .containsExactly("check.payment." + code);
    }

    @Test
    void a_key_that_may_not_read_endpoints_passes_and_says_so() {
        fixture.stripe().forbid("/v1/webhook_endpoints");
        var checks = probe(FakeStripe.LIVE_KEY, PUBLIC);

        assertThat(failed(checks)).isEmpty();
        assertThat(checks).extracting(ProbeResult::code).contains("check.payment.endpoint-unread");
    }

    @ParameterizedTest
    @CsvSource({
        "sk_test_another0001, http://localhost:8080, check.payment.key-refused",
        "rk_test_pretended0001, http://localhost:8080, check.payment.key-restricted",
        "sk_test_pretended0001, https://pieces.example, check.payment.test-on-public",
        "sk_live_pretended0001, http://localhost:8080, check.payment.live-on-local",
        "sk_live_pretended0001, https://localhost, check.payment.live-on-local"
    })
    void a_wrong_key_is_reported(String key, String site, String code) {
        assertThat(failed(probe(key, site))).containsExactly(code);
    }

    @Test
    void a_live_key_on_a_public_site_passes() {
        assertThat(probe(FakeStripe.LIVE_KEY, PUBLIC)).allMatch(ProbeResult::ok);
    }

    @ParameterizedTest
    @CsvSource({"130, check.payment.clock-early", "-300, check.payment.clock-late"})
    void a_wrong_clock_is_reported(int seconds, String code) {
        ahead = Duration.ofSeconds(seconds);

        assertThat(failed(probe(FakeStripe.TEST_KEY, LOCAL))).containsExactly(code);
    }

    @Test
    void missing_webhook_secrets_are_reported() {
        var values = values(FakeStripe.TEST_KEY);
        values.remove(StripeFields.WEBHOOK_SECRET);
        values.put(StripeFields.CONNECT_WEBHOOK_SECRET, "sk_test_mixed_up");
        var checks = probe(values, PUBLIC);

        assertThat(failed(checks))
                .contains("check.payment.no-webhook", "check.payment.no-webhook-sellers");
        assertThat(messages(checks))
                .anyMatch(text -> text.contains(PUBLIC + "/api/v1/webhooks/stripe"));
    }

    @Test
    void an_account_without_connect_is_reported() {
        fixture.stripe().disableConnect();

        assertThat(failed(probe(FakeStripe.TEST_KEY, LOCAL)))
                .containsExactly("check.payment.no-connect");
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, check.payment.no-answer",
        "CUT, check.payment.no-answer",
        "HTML, check.payment.strange-answer",
        "BROKEN, check.payment.strange-answer",
        "REDIRECT, check.redirected",
        "EMPTY, check.payment.strange-answer",
        "EMPTY_ERROR, check.payment.strange-answer",
        "OTHER_ERROR, check.payment.strange-answer"
    })
    void a_failing_response_is_reported_without_an_exception(Fault fault, String code) {
        fixture.stripe().failNext(fault, fault, fault);

        assertThat(failed(probe(FakeStripe.TEST_KEY, LOCAL))).containsExactly(code);
    }

    @Test
    void without_a_key_the_sandbox_is_used_and_stripe_is_not_called() {
        var values = values(FakeStripe.TEST_KEY);
        values.remove(StripeFields.SECRET_KEY);

        assertThat(probe(values, LOCAL)).singleElement().matches(ProbeResult::ok);
        assertThat(fixture.stripe().requests()).isEmpty();
    }

    @Test
    void a_lost_key_is_no_sandbox() {
        var values = values(FakeStripe.TEST_KEY);
        values.remove(StripeFields.SECRET_KEY);
        var lost = new SettingValues(values, Set.of(StripeFields.SECRET_KEY));

        assertThat(probe(lost, LOCAL)).isEmpty();
    }

    private Map<String, String> values(String key) {
        return new HashMap<>(
                Map.of(
                        StripeFields.SECRET_KEY,
                        key,
                        StripeFields.WEBHOOK_SECRET,
                        StripeFixture.SECRET,
                        StripeFields.CONNECT_WEBHOOK_SECRET,
                        StripeFixture.CONNECT_SECRET,
                        StripeFields.ADDRESS,
                        fixture.stripe().address()));
    }

    private List<ProbeResult> probe(String key, String site) {
        return probe(values(key), site);
    }

    private List<ProbeResult> probe(Map<String, String> values, String site) {
        return probe(new SettingValues(values), site);
    }

    /// Every finding must have a message in both languages.
    private List<ProbeResult> probe(SettingValues values, String site) {
        var checks =
                fixture.adapter()
                        .probe(new PublicUrl(site, false), () -> fixture.now().plus(ahead))
                        .probe(values);
        assertThat(messages(checks)).allMatch(text -> !text.isBlank());
        return checks;
    }

    private static List<String> messages(List<ProbeResult> checks) {
        return checks.stream()
                .flatMap(check ->
                        Arrays.stream(Language.values()).flatMap(in -> messages(check, in)))
                .toList();
    }

    private static Stream<String> messages(ProbeResult check, Language in) {
        var message = Messages.of(in, check.code(), check.arguments().toArray());
        return check.ok()
                ? Stream.of(message)
                : Stream.of(
                        message,
                        Messages.of(in, check.code() + ".remedy", check.arguments().toArray()));
    }

    private static List<String> failed(List<ProbeResult> checks) {
        return checks.stream().filter(check -> !check.ok()).map(ProbeResult::code).toList();
    }
}

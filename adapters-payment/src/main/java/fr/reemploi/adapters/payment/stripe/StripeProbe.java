package fr.reemploi.adapters.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.AccountListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.PublicUrl;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Tests the Stripe settings by what the program does with them, as far as no money moves: it opens
/// a payment page and closes it at once, reads what it reads, and requests a refund and a transfer
/// of a charge that does not exist.
public final class StripeProbe implements Probe {
    private static final String CODE = "check.payment.";
    private static final Duration MAX_SKEW = Duration.ofMinutes(2);
    private static final String NO_CHARGE = "ch_settings_test";

    /// What cannot wait for the events to be requested.
    private static final List<String> REQUIRED_EVENTS =
            List.of(
                    "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "charge.dispute.created");

    /// The calls of a sale that move no money. Stripe checks the right before the request.
    private static final List<Right> RIGHTS =
            List.of(
                    new Right(
                            "Events",
                            client ->
                                    client.v1()
                                            .events()
                                            .list(
                                                    EventListParams.builder().setLimit(1L).build(),
                                                    StripeApi.defaultOptions())),
                    new Right(
                            "Disputes",
                            client ->
                                    client.v1()
                                            .disputes()
                                            .list(
                                                    DisputeListParams.builder()
                                                            .setCharge(NO_CHARGE)
                                                            .build(),
                                                    StripeApi.defaultOptions())),
                    new Right(
                            "Refunds",
                            client ->
                                    client.v1()
                                            .refunds()
                                            .create(
                                                    RefundCreateParams.builder()
                                                            .setCharge(NO_CHARGE)
                                                            .build(),
                                                    StripeApi.defaultOptions())),
                    new Right(
                            "Transfers",
                            client ->
                                    client.v1()
                                            .transfers()
                                            .create(
                                                    TransferCreateParams.builder()
                                                            .setAmount(1L)
                                                            .setCurrency("eur")
                                                            .setDestination("acct_settings_test")
                                                            .setSourceTransaction(NO_CHARGE)
                                                            .build(),
                                                    StripeApi.defaultOptions())));

    private final StripeApi stripe;
    private final PublicUrl site;
    private final InstantSource clock;

    public StripeProbe(StripeApi stripe, PublicUrl site, InstantSource clock) {
        this.stripe = stripe;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public SectionId section() {
        return SectionId.PAYMENT;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return switch (PaymentMode.of(StripeFields.SECTION, values)) {
            case SIMULATED -> List.of(passed("credentials", "sandbox"));
            // the test of the settings reports the lost key itself
            case UNAVAILABLE -> List.of();
            case REAL ->
                    StripeSettings.of(values)
                            .map(settings -> probe(values, stripe.client(settings)))
                            .orElseThrow();
        };
    }

    private List<ProbeResult> probe(SettingValues values, StripeClient client) {
        var checks = new ArrayList<ProbeResult>();
        try {
            var balance = client.v1().balance().retrieve(StripeApi.defaultOptions());
            checks.add(passed("credentials", "key"));
            checks.add(mode(Boolean.TRUE.equals(balance.getLivemode())));
            skew(balance).ifPresent(checks::add);
            checks.add(connect(client));
            checks.add(checkout(client));
            checks.add(rights(client));
            endpoints(client).ifPresent(checks::add);
        } catch (StripeException failure) {
            checks.add(ofException(failure));
        }
        checks.add(webhook("webhook", StripeFields.WEBHOOK_SECRET, values));
        checks.add(webhook("webhook-sellers", StripeFields.CONNECT_WEBHOOK_SECRET, values));
        return List.copyOf(checks);
    }

    private static ProbeResult ofException(StripeException failure) {
        return switch (failure) {
            case PermissionException _ -> failed("credentials", "key-restricted");
            case AuthenticationException _ -> failed("credentials", "key-refused");
            case ApiConnectionException _ -> failed("service", "no-answer");
            case ApiException redirect when StripeTransport.isRedirect(redirect) ->
                    ProbeResult.failed(
                            "service",
                            "check.redirected",
                            "Stripe",
                            redirect.getStatusCode(),
                            redirect.getUserMessage());
            default -> failed("service", "strange-answer", String.valueOf(failure.getStatusCode()));
        };
    }

    private boolean isPublic() {
        var host = Optional.ofNullable(URI.create(site.base()).getHost()).orElse("");
        return site.base().startsWith("https://") && !isLocal(host);
    }

    private ProbeResult mode(boolean isLive) {
        var isPublic = isPublic();
        if (isLive) return isPublic ? passed("mode", "live") : failed("mode", "live-on-local");
        return isPublic ? failed("mode", "test-on-public") : passed("mode", "test");
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /// Compares Stripe's clock with the local one, which checks the timestamps of webhook
    /// signatures.
    private Optional<ProbeResult> skew(Balance balance) {
        return Optional.ofNullable(balance.getLastResponse())
                .flatMap(response -> response.headers().firstValue("Date"))
                .flatMap(StripeProbe::date)
                .map(serverTime -> Duration.between(serverTime.toInstant(), clock.instant()))
                .map(StripeProbe::clock);
    }

    private static ProbeResult clock(Duration ahead) {
        if (ahead.abs().compareTo(MAX_SKEW) <= 0) return passed("clock", "clock");
        var minutes = String.valueOf(ahead.abs().toMinutes());
        return failed("clock", ahead.isNegative() ? "clock-late" : "clock-early", minutes);
    }

    private static Optional<ZonedDateTime> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// Stripe only lets Connect platforms list accounts.
    private static ProbeResult connect(StripeClient client) {
        try {
            var parameters = AccountListParams.builder().setLimit(1L).build();
            var _ = client.v1().accounts().list(parameters, StripeApi.defaultOptions());
            return passed("connect", "connect");
        } catch (ApiConnectionException failure) {
            return failed("service", "no-answer");
        } catch (StripeException failure) {
            return failed("connect", "no-connect");
        }
    }

    /// Opens a payment page and closes it.
    private ProbeResult checkout(StripeClient client) throws StripeException {
        var sessions = client.v1().checkout().sessions();
        try {
            var session =
                    sessions.create(
                            StripeCheckoutSessions.example(site.page("/"), clock.instant()),
                            StripeApi.defaultOptions());
            sessions.expire(session.getId(), StripeApi.defaultOptions());
            return passed("checkout", "checkout");
        } catch (PermissionException refused) {
            return failed("checkout", "rights-missing", "Checkout");
        } catch (InvalidRequestException refused) {
            return failed("checkout", "checkout-refused", String.valueOf(refused.getCode()));
        }
    }

    /// Which of the calls of a sale the key may not make, by Stripe's names of the rights.
    private static ProbeResult rights(StripeClient client) throws StripeException {
        var missing = new ArrayList<String>();
        for (var right : RIGHTS) if (!right.isGranted(client)) missing.add(right.label());
        return missing.isEmpty()
                ? passed("rights", "rights")
                : failed("rights", "rights-missing", String.join(", ", missing));
    }

    /// A right by Stripe's name of it, and a call that needs it.
    private record Right(String label, StripeApi.StripeCall<?> call) {
        boolean isGranted(StripeClient client) throws StripeException {
            try {
                var _ = call.execute(client);
                return true;
            } catch (PermissionException refused) {
                return false;
            } catch (InvalidRequestException noSuchCharge) {
                return true;
            }
        }
    }

    /// Whether Stripe sends its events here. Empty for a site it cannot reach.
    private Optional<ProbeResult> endpoints(StripeClient client) throws StripeException {
        if (!isPublic()) return Optional.empty();
        var address = site.page("/api/v1/webhooks/" + StripeApi.NAME);
        List<WebhookEndpoint> endpoints;
        try {
            var parameters =
                    WebhookEndpointListParams.builder().setLimit(StripeApi.MAX_PAGE_SIZE).build();
            endpoints =
                    client.v1()
                            .webhookEndpoints()
                            .list(parameters, StripeApi.defaultOptions())
                            .getData();
        } catch (PermissionException unreadable) {
            return Optional.of(passed("endpoint", "endpoint-unread"));
        }
        return Optional.of(endpoint(address, endpoints));
    }

    private static ProbeResult endpoint(String address, List<WebhookEndpoint> endpoints) {
        var here = endpoints.stream().filter(one -> address.equals(one.getUrl())).toList();
        if (here.isEmpty()) return failed("endpoint", "endpoint-missing", address);
        var enabled = here.stream().filter(one -> "enabled".equals(one.getStatus())).toList();
        if (enabled.isEmpty()) return failed("endpoint", "endpoint-disabled", address);
        var sent = new HashSet<String>();
        for (var one : enabled) sent.addAll(one.getEnabledEvents());
        var missing =
                REQUIRED_EVENTS.stream()
                        .filter(type -> !sent.contains("*") && !sent.contains(type))
                        .toList();
        return missing.isEmpty()
                ? passed("endpoint", "endpoint")
                : failed("endpoint", "endpoint-events", address, String.join(", ", missing));
    }

    private ProbeResult webhook(String name, String field, SettingValues values) {
        var isSet = values.text(field).filter(secret -> secret.startsWith("whsec_")).isPresent();
        var address = site.page("/api/v1/webhooks/" + StripeApi.NAME);
        return isSet ? passed(name, name) : failed(name, "no-" + name, address);
    }

    private static ProbeResult passed(String name, String code) {
        return ProbeResult.passed(name, CODE + code);
    }

    private static ProbeResult failed(String name, String code, Object... arguments) {
        return ProbeResult.failed(name, CODE + code, arguments);
    }
}

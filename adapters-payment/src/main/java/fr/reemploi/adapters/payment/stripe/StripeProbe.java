package fr.reemploi.adapters.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.param.AccountListParams;
import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.PublicUrl;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tests the Stripe settings by reading the balance, which costs nothing.
public final class StripeProbe implements Probe {
    private static final String CODE = "check.payment.";
    private static final Duration MAX_SKEW = Duration.ofMinutes(2);

    private final StripeApi stripe;
    private final PublicUrl site;
    private final InstantSource clock;

    public StripeProbe(StripeApi stripe, PublicUrl site, InstantSource clock) {
        this.stripe = stripe;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.PAYMENT;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return switch (PaymentFields.mode(values)) {
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
        } catch (StripeException failure) {
            checks.add(ofException(failure));
        }
        checks.add(webhook("webhook", PaymentFields.WEBHOOK_SECRET, values));
        checks.add(webhook("webhook-sellers", PaymentFields.CONNECT_WEBHOOK_SECRET, values));
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

    private ProbeResult mode(boolean isLive) {
        var host = Optional.ofNullable(URI.create(site.base()).getHost()).orElse("");
        var isPublic = site.base().startsWith("https://") && !isLocal(host);
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

package fr.reemploi.adapters.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
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

/// Tries the key of Stripe by looking at the balance, which costs nothing.
public final class StripeProbe implements Probe {
    private static final String CODE = "check.payment.";
    private static final Duration MOST_SKEW = Duration.ofMinutes(2);

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
        return StripeSettings.of(values)
                .map(with -> probe(values, stripe.client(with)))
                .orElseGet(() -> List.of(right("credentials", "sandbox")));
    }

    private List<ProbeResult> probe(SettingValues values, StripeClient to) {
        var found = new ArrayList<ProbeResult>();
        try {
            var balance = to.v1().balance().retrieve(StripeApi.plain());
            found.add(right("credentials", "key"));
            found.add(mode(Boolean.TRUE.equals(balance.getLivemode())));
            skew(balance).ifPresent(found::add);
            found.add(connect(to));
        } catch (StripeException failure) {
            found.add(failed(failure));
        }
        found.add(webhook("webhook", PaymentFields.WEBHOOK_SECRET, values));
        found.add(webhook("webhook-sellers", PaymentFields.CONNECT_WEBHOOK_SECRET, values));
        return List.copyOf(found);
    }

    private static ProbeResult failed(StripeException failure) {
        return switch (failure) {
            case PermissionException _ -> wrong("credentials", "key-restricted");
            case AuthenticationException _ -> wrong("credentials", "key-refused");
            case ApiConnectionException _ -> wrong("service", "no-answer");
            default -> wrong("service", "strange-answer", String.valueOf(failure.getStatusCode()));
        };
    }

    private ProbeResult mode(boolean isLive) {
        var host = Optional.ofNullable(URI.create(site.base()).getHost()).orElse("");
        var isPublic = site.base().startsWith("https://") && !isLocal(host);
        if (isLive) return isPublic ? right("mode", "live") : wrong("mode", "live-on-local");
        return isPublic ? wrong("mode", "test-on-public") : right("mode", "test");
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /// What time Stripe has: its signatures are judged by ours.
    private Optional<ProbeResult> skew(Balance balance) {
        return Optional.ofNullable(balance.getLastResponse())
                .flatMap(answer -> answer.headers().firstValue("Date"))
                .flatMap(StripeProbe::date)
                .map(theirs -> Duration.between(theirs.toInstant(), clock.instant()))
                .map(StripeProbe::clock);
    }

    private static ProbeResult clock(Duration ahead) {
        if (ahead.abs().compareTo(MOST_SKEW) <= 0) return right("clock", "clock");
        var minutes = String.valueOf(ahead.abs().toMinutes());
        return wrong("clock", ahead.isNegative() ? "clock-late" : "clock-early", minutes);
    }

    private static Optional<ZonedDateTime> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// Only a marketplace may list accounts.
    private static ProbeResult connect(StripeClient to) {
        try {
            var one = AccountListParams.builder().setLimit(1L).build();
            var _ = to.v1().accounts().list(one, StripeApi.plain());
            return right("connect", "connect");
        } catch (ApiConnectionException failure) {
            return wrong("service", "no-answer");
        } catch (StripeException refused) {
            return wrong("connect", "no-connect");
        }
    }

    private ProbeResult webhook(String name, String field, SettingValues values) {
        var isThere = values.text(field).filter(one -> one.startsWith("whsec_")).isPresent();
        var address = site.page("/api/v1/webhooks/" + StripeApi.NAME);
        return isThere ? right(name, name) : wrong(name, "no-" + name, address);
    }

    private static ProbeResult right(String name, String code) {
        return ProbeResult.right(name, CODE + code);
    }

    private static ProbeResult wrong(String name, String code, Object... arguments) {
        return ProbeResult.wrong(name, CODE + code, arguments);
    }
}

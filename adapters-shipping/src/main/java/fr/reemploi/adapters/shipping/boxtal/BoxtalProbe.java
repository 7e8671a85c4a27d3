package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.application.settings.ProbeResult.failed;
import static fr.reemploi.application.settings.ProbeResult.passed;

import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Keys;
import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Quotation;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Tests Boxtal settings: requests a token, and a price if quotation credentials are set.
final class BoxtalProbe implements Probe {
    private static final String CODE = "check.shipping-boxtal.";
    private static final String KEYS = "credentials";
    private static final String QUOTATION = "quotation";
    private static final String WEBHOOK = "webhook";
    private static final RateRequest EXAMPLE =
            new RateRequest(
                    new ParcelWeight(2_000, false),
                    Money.cents(50_00),
                    new Destination("69003", "Lyon", "FR"),
                    new Destination("75001", "Paris", "FR"));

    private final RemoteService service;
    private final BoxtalQuotes quotes;

    BoxtalProbe(HttpClients httpClients, InstantSource clock) {
        service = httpClients.service("boxtal", Duration.ofSeconds(25));
        quotes = new BoxtalQuotes(httpClients, clock);
    }

    @Override
    public SectionId section() {
        return BoxtalFields.SECTION.id();
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return BoxtalSettings.of(values)
                .map(settings -> probe(settings, values))
                .orElse(List.of(failed("settings", CODE + "incomplete")));
    }

    /// Leaves out what a lost secret is for: the test of the settings reports it itself.
    private List<ProbeResult> probe(BoxtalSettings settings, SettingValues values) {
        var checks = new ArrayList<ProbeResult>();
        checks.add(credentials(settings.keys()));
        if (!values.isLost(BoxtalFields.QUOTATION_PASSWORD)) checks.add(quotation(settings));
        if (!values.isLost(BoxtalFields.WEBHOOK_SECRET)) checks.add(webhook(settings));
        return List.copyOf(checks);
    }

    private ProbeResult credentials(Keys keys) {
        try {
            var response = BoxtalTokens.requestToken(service, keys);
            if (response.status() == 401 || response.status() == 403)
                return failed(KEYS, CODE + "keys-wrong", keys.address());
            if (response.isOverloaded()) return failed(KEYS, CODE + "no-answer", keys.address());
            if (response.redirect().isPresent()) return redirected(KEYS, keys.address(), response);
            if (!response.isSuccess())
                return failed(KEYS, CODE + "other", "HTTP " + response.status());
            return token(keys, BoxtalApi.text(response.json(), "accessToken"));
        } catch (NoResponseException none) {
            return failed(KEYS, CODE + "no-answer", keys.address());
        } catch (MalformedResponseException malformed) {
            return failed(KEYS, CODE + "garbled", keys.address());
        }
    }

    private static ProbeResult redirected(String name, String address, RemoteResponse response) {
        return failed(
                name,
                "check.redirected",
                address,
                response.status(),
                response.redirect().orElse(""));
    }

    private static ProbeResult token(Keys keys, String token) {
        return token.isEmpty()
                ? failed(KEYS, CODE + "garbled", keys.address())
                : passed(KEYS, CODE + "keys");
    }

    private ProbeResult quotation(BoxtalSettings settings) {
        return settings.quotation()
                .map(keys -> quotation(settings, keys))
                .orElse(passed(QUOTATION, CODE + "quotation-none"));
    }

    private ProbeResult quotation(BoxtalSettings settings, Quotation keys) {
        try {
            var response = quotes.send(BoxtalQuotes.QuoteQuery.of(settings, keys, EXAMPLE));
            if (response.status() == 401 || response.status() == 403)
                return failed(QUOTATION, CODE + "quotation-wrong", keys.address());
            if (response.redirect().isPresent())
                return redirected(QUOTATION, keys.address(), response);
            if (!response.isSuccess())
                return failed(QUOTATION, CODE + "quotation-no-answer", keys.address());
            var prices = BoxtalQuotes.read(response);
            return settings.offers().stream().anyMatch(prices::containsKey)
                    ? passed(QUOTATION, CODE + "quotation")
                    : failed(QUOTATION, CODE + "quotation-no-price");
        } catch (NoResponseException | MalformedResponseException none) {
            return failed(QUOTATION, CODE + "quotation-no-answer", keys.address());
        }
    }

    private static ProbeResult webhook(BoxtalSettings settings) {
        return settings.webhookSecret().isPresent()
                ? passed(WEBHOOK, CODE + "webhook")
                : failed(WEBHOOK, CODE + "webhook-none");
    }
}

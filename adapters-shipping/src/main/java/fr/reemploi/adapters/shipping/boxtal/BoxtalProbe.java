package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.application.settings.ProbeResult.right;
import static fr.reemploi.application.settings.ProbeResult.wrong;

import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Keys;
import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Quotation;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Fetches a token, and a price where there are keys for that.
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

    BoxtalProbe(HttpClients outbound, InstantSource clock) {
        service = outbound.to("boxtal", Duration.ofSeconds(25));
        quotes = new BoxtalQuotes(outbound, clock);
    }

    @Override
    public Section section() {
        return Section.SHIPPING_BOXTAL;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return BoxtalSettings.of(values)
                .map(found -> List.of(keys(found.keys()), quotation(found), webhook(found)))
                .orElse(List.of(wrong("settings", CODE + "incomplete")));
    }

    private ProbeResult keys(Keys keys) {
        try {
            var answer = BoxtalTokens.ask(service, keys);
            if (answer.status() == 401 || answer.status() == 403)
                return wrong(KEYS, CODE + "keys-wrong", keys.address());
            if (answer.isOverloaded()) return wrong(KEYS, CODE + "no-answer", keys.address());
            if (!answer.isSuccess()) return wrong(KEYS, CODE + "other", "HTTP " + answer.status());
            return token(keys, BoxtalApi.word(answer.json(), "accessToken"));
        } catch (NoResponseException none) {
            return wrong(KEYS, CODE + "no-answer", keys.address());
        } catch (MalformedResponseException garbled) {
            return wrong(KEYS, CODE + "garbled", keys.address());
        }
    }

    private static ProbeResult token(Keys keys, String token) {
        return token.isEmpty()
                ? wrong(KEYS, CODE + "garbled", keys.address())
                : right(KEYS, CODE + "keys");
    }

    private ProbeResult quotation(BoxtalSettings settings) {
        return settings.quotation()
                .map(keys -> quotation(settings, keys))
                .orElse(right(QUOTATION, CODE + "quotation-none"));
    }

    private ProbeResult quotation(BoxtalSettings settings, Quotation keys) {
        try {
            var answer = quotes.ask(BoxtalQuotes.QuoteQuery.of(settings, keys, EXAMPLE));
            if (answer.status() == 401 || answer.status() == 403)
                return wrong(QUOTATION, CODE + "quotation-wrong", keys.address());
            if (!answer.isSuccess())
                return wrong(QUOTATION, CODE + "quotation-no-answer", keys.address());
            var prices = BoxtalQuotes.read(answer);
            return settings.offers().stream().anyMatch(prices::containsKey)
                    ? right(QUOTATION, CODE + "quotation")
                    : wrong(QUOTATION, CODE + "quotation-no-price");
        } catch (NoResponseException | MalformedResponseException none) {
            return wrong(QUOTATION, CODE + "quotation-no-answer", keys.address());
        }
    }

    private static ProbeResult webhook(BoxtalSettings settings) {
        return settings.webhookSecret().isPresent()
                ? right(WEBHOOK, CODE + "webhook")
                : wrong(WEBHOOK, CODE + "webhook-none");
    }
}

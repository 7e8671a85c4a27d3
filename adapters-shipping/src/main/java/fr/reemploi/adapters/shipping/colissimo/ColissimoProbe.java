package fr.reemploi.adapters.shipping.colissimo;

import static fr.reemploi.application.settings.ProbeResult.failed;
import static fr.reemploi.application.settings.ProbeResult.passed;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tests the settings: searches pickup points in Paris, and has a label order checked that is not
/// carried out.
final class ColissimoProbe implements Probe {
    private static final String CODE = "check.shipping-colissimo.";
    private static final String POINTS = "points";
    private static final String LABELS = "labels";
    private static final Destination PARIS = new Destination("75001", "Paris", "FR");
    private static final LabelRequest EXAMPLE = example();

    private final ColissimoApi api;

    ColissimoProbe(ColissimoApi api) {
        this.api = api;
    }

    @Override
    public SectionId section() {
        return ColissimoFields.SECTION.id();
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return ColissimoSettings.of(values)
                .map(settings ->
                        List.of(
                                run(POINTS, settings, () -> points(settings)),
                                run(LABELS, settings, () -> labels(settings))))
                .orElse(List.of(failed("settings", CODE + "incomplete")));
    }

    private ProbeResult points(ColissimoSettings settings) {
        var query = ColissimoPickupPoints.query(PARIS, EXAMPLE.weight().grams());
        var response = api.send(settings, ColissimoPickupPoints.PATH, query);
        return rejected(POINTS, settings, response)
                .orElseGet(() ->
                        ColissimoPickupPoints.of(response).isEmpty()
                                ? failed(POINTS, CODE + "no-point")
                                : passed(POINTS, CODE + "points"));
    }

    private ProbeResult labels(ColissimoSettings settings) {
        var response = api.check(settings, ColissimoLabelJson.of(EXAMPLE));
        return rejected(LABELS, settings, response)
                .orElseGet(() ->
                        response.json().path("accepted").asBoolean(false)
                                ? passed(LABELS, CODE + "labels")
                                : failed(LABELS, CODE + "garbled", settings.address()));
    }

    private static Optional<ProbeResult> rejected(
            String name, ColissimoSettings settings, RemoteResponse response) {
        if (response.isSuccess()) return Optional.empty();
        if (response.redirect().isPresent())
            return Optional.of(
                    failed(
                            name,
                            "check.redirected",
                            settings.address(),
                            response.status(),
                            response.redirect().get()));
        return Optional.of(
                switch (response.status()) {
                    case 401 -> failed(name, CODE + "keys-wrong");
                    case 403 -> failed(name, CODE + "no-right");
                    case 404 -> failed(name, CODE + "garbled", settings.address());
                    default -> failed(name, CODE + "other", ColissimoApi.reason(response));
                });
    }

    private static ProbeResult run(
            String name, ColissimoSettings settings, Supplier<ProbeResult> check) {
        try {
            return check.get();
        } catch (NoResponseException none) {
            return failed(name, CODE + "no-answer", settings.address());
        } catch (MalformedResponseException malformed) {
            return failed(name, CODE + "garbled", settings.address());
        }
    }

    private static LabelRequest example() {
        var party =
                new LabelRequest.Party(
                        new Address(
                                "Test",
                                "1 rue de Rivoli",
                                Optional.empty(),
                                "75001",
                                "Paris",
                                "FR"),
                        "test@example.org",
                        Optional.empty(),
                        true);
        return new LabelRequest(
                "test",
                new OrderNumber("TEST-TEST-TEST"),
                ColissimoService.HOME.name(),
                party,
                party,
                new ParcelWeight(1_000, false),
                Money.cents(5_000),
                "Test",
                Optional.empty(),
                LocalDate.EPOCH);
    }
}

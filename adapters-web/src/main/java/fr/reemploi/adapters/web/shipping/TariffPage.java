package fr.reemploi.adapters.web.shipping;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Interrupted;
import fr.reemploi.adapters.web.page.Resuming;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.application.shipping.EditTariffs;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipping.Tariffs;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A seller's delivery prices: one line for each zone and weight.
@Controller
final class TariffPage implements Resuming {
    private static final String PAGE = "/vendeur/livraison";
    private static final String BANDS = "bands";
    private static final int SPARE_ROWS = 2;

    private final EditTariffs tariffs;
    private final Interrupted interrupted;

    TariffPage(EditTariffs tariffs, Interrupted interrupted) {
        this.tariffs = tariffs;
        this.interrupted = interrupted;
    }

    @GetMapping(PAGE)
    ModelAndView show(Visit visit) {
        var grid = tariffs.read(visit.signedIn());
        var notice = visit.parameter("ok").isEmpty() ? "" : "tariffs.ok";
        return show(HttpStatus.OK, fields(grid), List.of(), grid.version().value(), notice, visit);
    }

    @PostMapping(PAGE)
    ModelAndView take(Visit visit) {
        var typed = Typed.of(visit.request()).without(BANDS, "remove").numbered(BANDS);
        var seen = visit.parameter("version");
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, seen, typed);
        var version = version(seen);
        try {
            tariffs.edit(visit.signedIn(), Expected.at(version), whole(typed).form());
            return Go.to(PAGE + "?ok=saved");
        } catch (Invalid refused) {
            var faults = FormView.faults(refused);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, faults, version, "", visit);
        } catch (StaleVersion meanwhile) {
            var now = tariffs.read(visit.signedIn()).version().value();
            var faults = List.of(Fault.of("", "version.stale"));
            return show(HttpStatus.PRECONDITION_FAILED, typed, faults, now, "", visit);
        }
    }

    @Override
    public String name() {
        return "tariffs";
    }

    @Override
    public ModelAndView resumed(Typed left, Visit visit) {
        var version = version(left.value(Interrupted.ABOUT));
        return show(HttpStatus.OK, left, List.of(), version, "tariffs.resumed", visit);
    }

    private static ModelAndView show(
            HttpStatus status,
            Typed typed,
            List<Fault> faults,
            long version,
            String notice,
            Visit visit) {
        var form = FormView.of(typed, faults, visit.language());
        var rows = Math.min(typed.rows(BANDS) + SPARE_ROWS, Tariffs.MOST_BANDS);
        var view = new TariffView(form, version, rows, notice);
        return visit.show(status, "tariffs", visit.t("tariffs.title"), view);
    }

    /// A box not ticked says no, and a grid without lines is one.
    private static Typed whole(Typed typed) {
        var values = new LinkedHashMap<>(typed.values());
        values.putIfAbsent("collect", List.of("false"));
        if (typed.rows(BANDS) == 0) values.put(BANDS, List.of());
        return new Typed(values);
    }

    private static Typed fields(Tariffs grid) {
        var typed = Typed.nothing().with("collect", Boolean.toString(grid.collect()));
        var row = 0;
        for (var band : grid.bands()) {
            var at = BANDS + "[" + row++ + "].";
            typed =
                    typed.with(at + "mode", Words.of(band.mode()))
                            .with(at + "zone", Words.of(band.zone()))
                            .with(at + "upToKg", plain(BigDecimal.valueOf(band.upToGrams(), 3)))
                            .with(at + "price", price(band.price()))
                            .with(at + "days", Integer.toString(band.days()));
        }
        return typed;
    }

    /// As people type it: `12,90`, `30`.
    private static String price(Money price) {
        var exact = BigDecimal.valueOf(price.minor(), 2);
        return price.minor() % 100 == 0 ? plain(exact) : exact.toPlainString().replace('.', ',');
    }

    private static String plain(BigDecimal exact) {
        return (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros())
                .toPlainString()
                .replace('.', ',');
    }

    private static long version(String seen) {
        return seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : 0;
    }
}

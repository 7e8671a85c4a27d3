package fr.reemploi.adapters.web.shipping;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shipping.EditTariffs;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
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
final class TariffPage implements ResumableForm {
    private static final String PAGE = "/vendeur/livraison";
    private static final String BANDS = "bands";
    private static final int SPARE_ROWS = 2;

    private final EditTariffs tariffs;
    private final PendingForm interrupted;

    TariffPage(EditTariffs tariffs, PendingForm interrupted) {
        this.tariffs = tariffs;
        this.interrupted = interrupted;
    }

    @GetMapping(PAGE)
    ModelAndView show(PageContext visit) {
        var grid = tariffs.read(visit.signedIn());
        var notice = visit.parameter("ok").isEmpty() ? "" : "tariffs.ok";
        return show(HttpStatus.OK, fields(grid), List.of(), grid.version().value(), notice, visit);
    }

    @PostMapping(PAGE)
    ModelAndView take(PageContext visit) {
        var typed = SubmittedForm.of(visit.request()).without(BANDS, "remove").numbered(BANDS);
        var seen = visit.parameter("version");
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, seen, typed);
        var version = version(seen);
        try {
            tariffs.edit(visit.signedIn(), ExpectedVersion.at(version), whole(typed).form());
            return Redirects.to(PAGE + "?ok=saved");
        } catch (InvalidInputException refused) {
            var faults = FormView.faults(refused);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, typed, faults, version, "", visit);
        } catch (StaleVersionException meanwhile) {
            var now = tariffs.read(visit.signedIn()).version().value();
            var faults = List.of(FieldError.of("", "version.stale"));
            return show(HttpStatus.PRECONDITION_FAILED, typed, faults, now, "", visit);
        }
    }

    @Override
    public String name() {
        return "tariffs";
    }

    @Override
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var version = version(left.value(PendingForm.ABOUT));
        return show(HttpStatus.OK, left, List.of(), version, "tariffs.resumed", visit);
    }

    private static ModelAndView show(
            HttpStatus status,
            SubmittedForm typed,
            List<FieldError> faults,
            long version,
            String notice,
            PageContext visit) {
        var form = FormView.of(typed, faults, visit.language());
        var rows = Math.min(typed.rows(BANDS) + SPARE_ROWS, Tariffs.MOST_BANDS);
        var view = new TariffView(form, version, rows, notice);
        return visit.show(status, "tariffs", visit.t("tariffs.title"), view);
    }

    /// A box not ticked says no, and a grid without lines is one.
    private static SubmittedForm whole(SubmittedForm typed) {
        var values = new LinkedHashMap<>(typed.values());
        values.putIfAbsent("collect", List.of("false"));
        if (typed.rows(BANDS) == 0) values.put(BANDS, List.of());
        return new SubmittedForm(values);
    }

    private static SubmittedForm fields(Tariffs grid) {
        var typed = SubmittedForm.nothing().with("collect", Boolean.toString(grid.collect()));
        var row = 0;
        for (var band : grid.bands()) {
            var at = BANDS + "[" + row++ + "].";
            typed =
                    typed.with(at + "mode", EnumNames.of(band.mode()))
                            .with(at + "zone", EnumNames.of(band.zone()))
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

package fr.reemploi.adapters.web.shipping;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shipping.UpdateSellerRates;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.SellerRates;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Edits the shipping rates of a seller: one row per mode, zone and maximum weight.
@Controller
final class ShippingRatesPage implements ResumableForm {
    private static final String PAGE = "/vendeur/livraison";
    private static final String BANDS = "bands";
    private static final int SPARE_ROWS = 2;

    private final UpdateSellerRates rates;
    private final PendingForm pendingForm;

    ShippingRatesPage(UpdateSellerRates rates, PendingForm pendingForm) {
        this.rates = rates;
        this.pendingForm = pendingForm;
    }

    @GetMapping(PAGE)
    ModelAndView show(PageContext context) {
        var stored = rates.read(context.signedIn());
        var notice = context.outcome().isEmpty() ? "" : "rates.ok";
        return show(
                HttpStatus.OK,
                fields(stored),
                List.of(),
                stored.version().value(),
                notice,
                context);
    }

    @PostMapping(PAGE)
    ModelAndView submit(PageContext context) {
        var input =
                SubmittedForm.of(context.request())
                        .withoutMarkedRows(BANDS, "remove")
                        .renumbered(BANDS);
        var versionText = context.parameter("version");
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(context, this, versionText, input);
        var version = version(versionText);
        try {
            rates.update(context.signedIn(), ExpectedVersion.at(version), complete(input).toForm());
            return context.done(PAGE + "?ok=saved");
        } catch (InvalidInputException exception) {
            var errors = FormView.errors(exception);
            return show(HttpStatus.UNPROCESSABLE_CONTENT, input, errors, version, "", context);
        } catch (StaleVersionException exception) {
            if (rates.isStored(context.signedIn(), complete(input).toForm()))
                return context.done(PAGE + "?ok=saved");
            var now = rates.read(context.signedIn()).version().value();
            var errors = List.of(FieldError.of("", "version.stale"));
            return show(HttpStatus.PRECONDITION_FAILED, input, errors, now, "", context);
        }
    }

    @Override
    public String name() {
        return "shippingRates";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var version = version(input.value(PendingForm.SUBJECT_FIELD));
        return show(HttpStatus.OK, input, List.of(), version, "rates.resumed", context);
    }

    private static ModelAndView show(
            HttpStatus status,
            SubmittedForm input,
            List<FieldError> errors,
            long version,
            String notice,
            PageContext context) {
        var form = FormView.of(input, errors, context.language());
        var rows = Math.min(input.rowCount(BANDS) + SPARE_ROWS, SellerRates.MAX_BANDS);
        var view = new ShippingRatesView(form, version, rows, notice);
        return context.show(status, "shippingRates", context.text("rates.title"), view);
    }

    /// Adds the values browsers leave out: an unticked checkbox is false, a grid without rows is
    /// empty.
    private static SubmittedForm complete(SubmittedForm input) {
        var values = new LinkedHashMap<>(input.values());
        values.putIfAbsent("localPickup", List.of("false"));
        if (input.rowCount(BANDS) == 0) values.put(BANDS, List.of());
        return new SubmittedForm(values);
    }

    private static SubmittedForm fields(SellerRates stored) {
        var input =
                SubmittedForm.empty().with("localPickup", Boolean.toString(stored.localPickup()));
        var row = 0;
        for (var band : stored.bands()) {
            var at = BANDS + "[" + row++ + "].";
            input =
                    input.with(at + "mode", EnumNames.of(band.mode()))
                            .with(at + "zone", EnumNames.of(band.zone()))
                            .with(at + "upToKg", plain(BigDecimal.valueOf(band.upToGrams(), 3)))
                            .with(at + "price", price(band.price()))
                            .with(at + "days", Integer.toString(band.days()));
        }
        return input;
    }

    /// Formats an amount for an input: `12,90`, `30`.
    private static String price(Money price) {
        var exact = BigDecimal.valueOf(price.minor(), 2);
        return price.minor() % 100 == 0 ? plain(exact) : exact.toPlainString().replace('.', ',');
    }

    private static String plain(BigDecimal exact) {
        return (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros())
                .toPlainString()
                .replace('.', ',');
    }

    private static long version(String versionText) {
        return versionText.matches("[0-9]{1,15}") ? Long.parseLong(versionText) : 0;
    }
}

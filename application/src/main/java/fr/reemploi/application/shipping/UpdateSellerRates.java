package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Kilograms;
import fr.reemploi.application.shared.MoneyForm;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.domain.shipping.Zone;
import java.util.List;
import java.util.Optional;

/// Reads and replaces a seller's shipping rates.
@UseCase
public final class UpdateSellerRates {
    private static final int MAX_GRAMS = 2_000_000;
    private static final int MAX_DAYS = 60;
    private static final long MAX_PRICE_CENTS = 1_000_000;

    private final SellerRatesStore grids;

    public UpdateSellerRates(SellerRatesStore grids) {
        this.grids = grids;
    }

    public SellerRates read(Actor actor) {
        actor.require(Role.SELLER);
        return grids.of(actor.account());
    }

    /// Whether the form's rates are the stored ones: the same form was sent twice.
    public boolean isStored(Actor actor, Form form) {
        var grid = read(actor);
        return changed(grid, form).equals(grid);
    }

    /// Replaces the rates.
    public SellerRates update(Actor actor, ExpectedVersion expected, Form form) {
        var grid = read(actor);
        var changed = changed(grid, form);
        expected.check(grid.version(), actor.account());
        return grids.save(changed);
    }

    private static SellerRates changed(SellerRates grid, Form form) {
        form.ignore("version");
        var localPickup = form.flag("localPickup");
        var bands = form.forms("bands", SellerRates.MAX_BANDS, UpdateSellerRates::band);
        form.require("localPickup", localPickup);
        if (!form.contains("bands")) form.addError("bands", "field.required");
        form.check();
        return grid.update(localPickup.orElseThrow(), List.copyOf(bands));
    }

    private static Optional<RateBand> band(Form form) {
        var mode = form.requiredText("mode", name -> EnumNames.parse(DeliveryMode.class, name));
        var zone = form.requiredText("zone", name -> EnumNames.parse(Zone.class, name));
        var grams = weight(form);
        var price = form.require("price", MoneyForm.read(form, "price", 0, MAX_PRICE_CENTS));
        var days = form.require("days", form.number("days", 0, MAX_DAYS));
        if (mode.isEmpty() || zone.isEmpty() || grams.isEmpty()) return Optional.empty();
        if (price.isEmpty() || days.isEmpty()) return Optional.empty();
        return Optional.of(
                new RateBand(
                        mode.get(), zone.get(), grams.get(), price.get(), days.get().intValue()));
    }

    /// Programs send grams, people enter kilograms.
    private static Optional<Integer> weight(Form form) {
        if (form.isUserInput())
            return form.requiredText("upToKg", input -> bounded(Kilograms.parse(input)));
        return form.require("upToGrams", form.number("upToGrams", 1, MAX_GRAMS))
                .map(Long::intValue);
    }

    private static int bounded(int grams) {
        if (grams > MAX_GRAMS)
            throw new InvalidInputException("number.out-of-range", grams / 1_000, 1, 2_000);
        return grams;
    }
}

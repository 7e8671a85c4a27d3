package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.FirstRegistration;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.MileagePlausibility;
import fr.reemploi.domain.vehicle.ModelYears;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Says how a mileage is understood while it is being typed.
@Component
final class MileageEcho {
    private static final ZoneId MARKET = ZoneId.of("Europe/Paris");

    private final InstantSource clock;

    MileageEcho(InstantSource clock) {
        this.clock = clock;
    }

    MileageView of(SubmittedForm typed, Language language) {
        var mileage = typed.given("donor.mileageKm");
        if (mileage.isEmpty()) return MileageView.NOTHING;
        try {
            var read = Mileage.parse(mileage.get());
            var today = LocalDate.ofInstant(clock.instant(), MARKET);
            var registered =
                    read(
                            typed,
                            "donor.firstRegistration",
                            day -> FirstRegistration.parse(day, today));
            var year = read(typed, "donor.year", one -> ModelYears.parse(one, Year.from(today)));
            MileagePlausibility.check(read, registered, year, today);
            var kilometres = Formats.whole(language, read.kilometres());
            return new MileageView("= " + PageMessages.of(language, "unit.km", kilometres), false);
        } catch (InvalidInputException refused) {
            return new MileageView(PageMessages.of(refused, language), true);
        }
    }

    /// Another field, as far as it makes sense already.
    private static <T> Optional<T> read(
            SubmittedForm typed, String field, Function<String, T> parser) {
        try {
            return typed.given(field).map(parser);
        } catch (InvalidInputException notYet) {
            return Optional.empty();
        }
    }
}

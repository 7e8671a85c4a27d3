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

/// Parses the mileage during input and returns it normalized, or the error.
@Component
final class MileagePreview {
    private static final ZoneId MARKET_ZONE = ZoneId.of("Europe/Paris");

    private final InstantSource clock;

    MileagePreview(InstantSource clock) {
        this.clock = clock;
    }

    MileageView of(SubmittedForm input, Language language) {
        var mileage = input.nonBlank("donor.mileageKm");
        if (mileage.isEmpty()) return MileageView.NONE;
        try {
            var value = Mileage.parse(mileage.get());
            var today = LocalDate.ofInstant(clock.instant(), MARKET_ZONE);
            var registered =
                    read(
                            input,
                            "donor.firstRegistration",
                            day -> FirstRegistration.parse(day, today));
            var year = read(input, "donor.year", text -> ModelYears.parse(text, Year.from(today)));
            MileagePlausibility.check(value, registered, year, today);
            var kilometres = Formats.integer(language, value.kilometres());
            return new MileageView("= " + PageMessages.of(language, "unit.km", kilometres), false);
        } catch (InvalidInputException exception) {
            return new MileageView(PageMessages.of(exception, language), true);
        }
    }

    /// Returns another field of the form; empty while it is blank or invalid.
    private static <T> Optional<T> read(
            SubmittedForm input, String field, Function<String, T> parser) {
        try {
            return input.nonBlank(field).map(parser);
        } catch (InvalidInputException incomplete) {
            return Optional.empty();
        }
    }
}

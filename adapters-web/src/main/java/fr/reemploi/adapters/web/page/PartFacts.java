package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.FieldFormat;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Odometer;
import java.text.NumberFormat;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Describes a part, its donor vehicle and its fitments as labelled texts.
@Component
public final class PartFacts {
    /// The grade is explained, and the VAT scheme stands with the price.
    private static final Set<ListingField> SHOWN_ELSEWHERE =
            EnumSet.of(ListingField.GRADE, ListingField.VAT_SCHEME);

    private final Catalogue catalogue;

    PartFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public List<FactView> of(ListingDetails details, Language language) {
        var facts = new Facts(language);
        var donor = details.donor();
        mileage(donor.odometer(), language).ifPresent(text -> facts.add("mileage", text));
        facts.add("vehicle", vehicle(donor.make(), donor.model()));
        donor.year().ifPresent(year -> facts.add("year", year.toString()));
        donor.engineCode().ifPresent(engine -> facts.add("engine", engine.value()));
        donor.vin().ifPresent(vin -> facts.add("vin", vin.publicPart() + "······"));
        for (var field : ListingField.values())
            if (field.format() instanceof FieldFormat.OneOf && !SHOWN_ELSEWHERE.contains(field))
                field.value(details)
                        .ifPresent(word ->
                                facts.add(
                                        field.key(),
                                        PageMessages.of(language, field.key() + "." + word)));
        details.parcel()
                .ifPresent(
                        parcel -> facts.add("weight", kilograms(parcel.weightGrams(), language)));
        return facts.list;
    }

    /// Returns vehicle, mileage and first part number.
    public List<String> summary(ListingDetails details, Language language) {
        return Stream.of(
                        Optional.of(vehicle(details.donor())).filter(name -> !name.isBlank()),
                        mileage(details.donor().odometer(), language),
                        details.part().partNumbers().stream().findFirst().map(PartNumber::value))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Describes a fitment in one line.
    public String fitment(Fitment fitment, Language language) {
        var years = years(fitment.yearFrom(), fitment.yearTo(), language);
        var engine = fitment.engineCode().map(code -> code.value());
        return Stream.of(
                        Optional.of(vehicle(Optional.of(fitment.make()), fitment.model())),
                        years,
                        engine)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// Returns the names of make and model.
    public String vehicle(Donor donor) {
        return vehicle(donor.make(), donor.model());
    }

    private String vehicle(Optional<String> make, Optional<String> model) {
        return Stream.concat(
                        make.flatMap(catalogue::make).map(Make::name).stream(),
                        model.flatMap(catalogue::model).map(Model::name).stream())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> mileage(Odometer odometer, Language language) {
        return switch (odometer) {
            case Odometer.Reading(var mileage) ->
                    Optional.of(
                            PageMessages.of(
                                    language,
                                    "unit.km",
                                    Formats.integer(language, mileage.kilometres())));
            case Odometer.Unknown() ->
                    Optional.of(PageMessages.of(language, "part.mileage-unknown"));
            case Odometer.NotGiven() -> Optional.empty();
        };
    }

    private static Optional<String> years(
            Optional<Year> from, Optional<Year> to, Language language) {
        if (from.isPresent() && to.isPresent()) return Optional.of(from.get() + "–" + to.get());
        return from.map(year -> PageMessages.of(language, "years.from", year.toString()))
                .or(() -> to.map(year -> PageMessages.of(language, "years.to", year.toString())));
    }

    private static String kilograms(int grams, Language language) {
        var number = NumberFormat.getNumberInstance(language.locale());
        return PageMessages.of(language, "unit.kg", number.format(grams / 1_000.0));
    }

    /// Collects labelled facts; blank values are left out.
    private static final class Facts {
        private final List<FactView> list = new ArrayList<>();
        private final Language language;

        Facts(Language language) {
            this.language = language;
        }

        void add(String key, String value) {
            if (!value.isBlank())
                list.add(new FactView(PageMessages.of(language, "fact." + key), value));
        }
    }
}

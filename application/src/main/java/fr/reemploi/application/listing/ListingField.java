package fr.reemploi.application.listing;

import fr.reemploi.application.listing.FieldFormat.Amount;
import fr.reemploi.application.listing.FieldFormat.Day;
import fr.reemploi.application.listing.FieldFormat.Flag;
import fr.reemploi.application.listing.FieldFormat.Grams;
import fr.reemploi.application.listing.FieldFormat.Kilometres;
import fr.reemploi.application.listing.FieldFormat.Line;
import fr.reemploi.application.listing.FieldFormat.Lines;
import fr.reemploi.application.listing.FieldFormat.Numeric;
import fr.reemploi.application.listing.FieldFormat.OneOf;
import fr.reemploi.application.listing.FieldFormat.Texts;
import fr.reemploi.application.listing.FieldFormat.Vehicles;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.Colour;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields by which a seller describes a part, each declared once, in the order of the API. The
/// form, merge patches, import files, pages, answers of the API and its description are derived
/// from this declaration.
public enum ListingField {
    SKU(
            "sku",
            new Line(),
            details -> details.sku().map(Sku::value),
            "sku",
            "reference interne",
            "ref interne"),
    TITLE(
            "title",
            new Line(),
            details -> Optional.of(details.title().value()),
            "title",
            "titre",
            "designation",
            "libelle"),
    DESCRIPTION("description", new Lines(), ListingDetails::description, "description"),
    CATEGORY(
            "category",
            new Line(),
            details -> details.part().category(),
            "category",
            "categorie",
            "type de piece",
            "piece"),
    POSITION(
            "position",
            FieldFormat.oneOf(Position.values()),
            details -> details.part().position().map(EnumNames::of)),
    GRADE(
            "grade",
            new OneOf(List.of("A", "B", "C")),
            details -> details.part().grade().map(Enum::name),
            "grade",
            "etat"),
    CONDITION(
            "condition",
            FieldFormat.oneOf(Condition.values()),
            details -> Optional.of(EnumNames.of(details.part().condition()))),
    COLOUR(
            "colour",
            FieldFormat.oneOf(Colour.values()),
            details -> details.part().colour().map(EnumNames::of),
            "colour",
            "color",
            "couleur"),
    PRICE(
            "price",
            new Amount(),
            details -> details.offer().price().map(ListingField::money),
            "price",
            "prix",
            "prix ttc"),
    VAT_SCHEME(
            "vatScheme",
            FieldFormat.oneOf(VatScheme.values()),
            details -> Optional.of(EnumNames.of(details.offer().vatScheme()))),
    QUANTITY("quantity", new Numeric(1, 1), _ -> Optional.of(1L)),
    REFERENCES(
            "references",
            new Texts(),
            details ->
                    Optional.of(
                            details.part().partNumbers().stream().map(PartNumber::value).toList()),
            "references",
            "references oem",
            "reference oem",
            "oem"),
    MAKE("donor.make", new Line(), details -> details.donor().make(), "make", "marque"),
    MODEL("donor.model", new Line(), details -> details.donor().model(), "model", "modele"),
    YEAR(
            "donor.year",
            new Numeric(0, 9_999),
            details -> details.donor().year().map(ListingField::number),
            "year",
            "annee"),
    FUEL(
            "donor.fuel",
            FieldFormat.oneOf(Fuel.values()),
            details -> details.donor().fuel().map(EnumNames::of),
            "fuel",
            "energie",
            "carburant"),
    ENGINE_CODE(
            "donor.engineCode",
            new Line(),
            details -> details.donor().engineCode().map(EngineCode::value),
            "engine code",
            "code moteur",
            "enginecode"),
    VIN(
            "donor.vin",
            new Line(),
            details -> details.donor().vin().map(Vin::value),
            "vin",
            "numero de serie") {
        @Override
        public Optional<?> publicValue(ListingDetails details) {
            return details.donor().vin().map(Vin::publicPart);
        }
    },
    FIRST_REGISTRATION(
            "donor.firstRegistration",
            new Day(),
            details -> details.donor().firstRegistration().map(LocalDate::toString)),
    MILEAGE(
            "donor.mileageKm",
            new Kilometres(),
            details ->
                    details.donor().odometer() instanceof Odometer.Reading(var mileage)
                            ? Optional.of((long) mileage.kilometres())
                            : Optional.empty(),
            "mileage",
            "kilometrage",
            "km",
            "mileagekm"),
    MILEAGE_UNKNOWN(
            "donor.mileageUnknown",
            new Flag(),
            details ->
                    details.donor().odometer() instanceof Odometer.Unknown
                            ? Optional.of(true)
                            : Optional.empty()),
    FITMENTS(
            "fitments",
            new Vehicles(),
            details ->
                    Optional.of(
                            details.part().fitments().stream()
                                    .map(ListingField::vehicle)
                                    .toList())),
    WEIGHT(
            "parcel.weightGrams",
            new Grams(2_000_000),
            details -> details.parcel().map(parcel -> (long) parcel.weightGrams()),
            "weight",
            "poids"),
    LENGTH("parcel.lengthCm", new Numeric(1, 500), side(Parcel.Size::lengthCm)),
    WIDTH("parcel.widthCm", new Numeric(1, 500), side(Parcel.Size::widthCm)),
    HEIGHT("parcel.heightCm", new Numeric(1, 500), side(Parcel.Size::heightCm)),
    DELIVERY_MODES(
            "deliveryModes",
            FieldFormat.someOf(DeliveryMode.values()),
            details ->
                    Optional.of(
                            details.offer().deliveryModes().stream()
                                    .sorted()
                                    .map(EnumNames::of)
                                    .toList())),
    WARRANTY(
            "warrantyMonths",
            new Numeric(0, 120),
            details -> details.offer().warrantyMonths().map(Integer::longValue),
            "warranty",
            "garantie",
            "warrantymonths"),
    CORE_DEPOSIT(
            "coreDeposit",
            new Amount(),
            details -> details.offer().coreDeposit().map(ListingField::money)),
    LOCATION("location", new Line(), ListingDetails::location, "location", "emplacement");

    private static final Set<ListingField> FOR_THE_SELLER = Set.of(SKU, LOCATION);
    private static final Set<ListingField> ALWAYS_SET =
            Set.of(
                    TITLE,
                    CONDITION,
                    VAT_SCHEME,
                    QUANTITY,
                    REFERENCES,
                    FITMENTS,
                    WEIGHT,
                    DELIVERY_MODES);

    private final String path;

    // immutable: records of strings and numbers
    @SuppressWarnings("ImmutableEnumChecker")
    private final FieldFormat format;

    // a function without state
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<ListingDetails, Optional<?>> value;

    // never changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> headings;

    ListingField(
            String path,
            FieldFormat format,
            Function<ListingDetails, Optional<?>> value,
            String... headings) {
        this.path = path;
        this.format = format;
        this.value = value;
        this.headings = List.of(headings);
    }

    /// Its place in the tree of the API, e.g. `donor.year`.
    public String path() {
        return path;
    }

    /// Its name within the object it is part of: `year` of `donor.year`.
    public String key() {
        return path.substring(path.indexOf('.') + 1);
    }

    /// The object it is part of, e.g. `donor`; empty at the top.
    public Optional<String> parent() {
        var dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(path.substring(0, dot));
    }

    /// Where people enter it, on a page and in a file.
    public String inputPath() {
        return format instanceof Grams ? "parcel.weightKg" : path;
    }

    public FieldFormat format() {
        return format;
    }

    /// Headings of the columns of an import file that set it, French and English.
    public List<String> headings() {
        return headings;
    }

    /// Whether only the seller sees it.
    public boolean isForSellerOnly() {
        return FOR_THE_SELLER.contains(this);
    }

    /// Whether every listing has a value, where it has the object the field is part of.
    public boolean isAlwaysSet() {
        return ALWAYS_SET.contains(this);
    }

    /// The value in the tree of the API: a text, a `Long`, `true`, a list or an object; empty if it
    /// was not given.
    public Optional<?> value(ListingDetails details) {
        return value.apply(details);
    }

    /// What others than the seller see of the value.
    public Optional<?> publicValue(ListingDetails details) {
        return value(details);
    }

    /// Reads a choice.
    <E extends Enum<E>> Optional<E> read(Form form, Class<E> type) {
        return form.text(key(), name -> EnumNames.parse(type, name));
    }

    /// Reads a number within the bounds of the field.
    Optional<Integer> readNumber(Form form) {
        return switch (format) {
            case Numeric(var min, var max) -> form.number(key(), min, max).map(Long::intValue);
            case Grams(var max) -> form.number(key(), 1, max).map(Long::intValue);
            default -> throw new IllegalStateException(path + " is no number");
        };
    }

    private static Function<ListingDetails, Optional<?>> side(Function<Parcel.Size, Integer> side) {
        return details -> details.parcel().flatMap(Parcel::size).map(side).map(Integer::longValue);
    }

    private static Map<String, Object> money(Money money) {
        return Map.of("amount", money.minor(), "currency", money.currency().getCurrencyCode());
    }

    private static long number(Year year) {
        return year.getValue();
    }

    private static Map<String, Object> vehicle(Fitment fitment) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("make", fitment.make());
        fitment.model().ifPresent(model -> tree.put("model", model));
        fitment.yearFrom().ifPresent(year -> tree.put("yearFrom", number(year)));
        fitment.yearTo().ifPresent(year -> tree.put("yearTo", number(year)));
        fitment.engineCode().ifPresent(code -> tree.put("engineCode", code.value()));
        return tree;
    }
}

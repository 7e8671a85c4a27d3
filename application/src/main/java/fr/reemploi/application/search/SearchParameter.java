package fr.reemploi.application.search;

import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parameters of a search, each declared once. The REST API, the pages, the API description and
/// the index read this declaration. The index has a field of the same name for each filter; its
/// terms are the canonical values.
public enum SearchParameter {
    TEXT("q", ParameterFormat.text(SearchParameter::words)),
    CATEGORY("category", ParameterFormat.texts(id -> id), Facet.CATEGORY),
    MAKE("make", ParameterFormat.texts(id -> id), Facet.MAKE),
    MODEL("model", ParameterFormat.texts(id -> id), Facet.MODEL),
    YEAR("year", ParameterFormat.numbers(0, 9_999, SearchParameter::year), Facet.YEAR),
    ENGINE_CODE("engineCode", ParameterFormat.texts(SearchParameter::engineCode)),
    REFERENCE("reference", ParameterFormat.texts(text -> PartNumber.parse(text).normalized())),
    VIN("vin", ParameterFormat.text(text -> Vin.parse(text).value())),
    PLATE("plate", ParameterFormat.text(text -> Plate.parse(text).display())),
    GRADE(
            "grade",
            ParameterFormat.choices(List.of("A", "B", "C"), SearchParameter::upperCase),
            Facet.GRADE),
    CONDITION("condition", ParameterFormat.choices(Condition.values()), Facet.CONDITION),
    POSITION("position", ParameterFormat.choices(Position.values()), Facet.POSITION),
    DELIVERY_MODE("deliveryMode", ParameterFormat.choices(DeliveryMode.values())),
    FUEL("fuel", ParameterFormat.choices(Fuel.values()), Facet.FUEL),
    PRICE_MIN("priceMin", ParameterFormat.number(0, 1_000_000_000), Facet.PRICE),
    PRICE_MAX("priceMax", ParameterFormat.number(0, 1_000_000_000), Facet.PRICE),
    MILEAGE_MAX("mileageMax", ParameterFormat.number(0, Integer.MAX_VALUE)),
    WARRANTY_MIN("warrantyMin", ParameterFormat.number(0, 1_200)),
    DEPARTMENT("department", ParameterFormat.texts(SearchParameter::upperCase), Facet.DEPARTMENT),
    SELLER("seller", ParameterFormat.texts(SearchParameter::seller)),
    NEAR("near", ParameterFormat.text(SearchParameter::place)),
    RADIUS("radiusKm", ParameterFormat.number(1, 20_000)),
    SORT("sort", ParameterFormat.choice(Arrays.stream(Sort.values()).map(Sort::key).toList())),
    FACETS("facets", ParameterFormat.texts(SearchParameter::facetList)),
    LIMIT("limit", ParameterFormat.number(1, Page.MAX_LIMIT)),
    CURSOR("cursor", ParameterFormat.text(text -> text));

    private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\s\\h]+");
    private static final Pattern YEAR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9]");

    private final String key;

    // immutable but for its parser, a function without state
    @SuppressWarnings("ImmutableEnumChecker")
    private final ParameterFormat format;

    private final Optional<Facet> facet;

    SearchParameter(String key, ParameterFormat format) {
        this.key = key;
        this.format = format;
        this.facet = Optional.empty();
    }

    SearchParameter(String key, ParameterFormat format, Facet facet) {
        this.key = key;
        this.format = format;
        this.facet = Optional.of(facet);
    }

    /// Its name in an address; also the name of its field in the index.
    public String key() {
        return key;
    }

    public ParameterFormat format() {
        return format;
    }

    /// The facet whose values set this parameter.
    public Optional<Facet> facet() {
        return facet;
    }

    boolean sets(Facet other) {
        return facet.isPresent() && facet.get() == other;
    }

    /// Whether its values are terms of the index field of the same name.
    public boolean isFilter() {
        return format.repeated() && this != FACETS;
    }

    private static String words(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String year(String text) {
        if (!YEAR_DIGITS.matcher(text).matches())
            throw new InvalidInputException("number.malformed", text);
        return text;
    }

    private static String engineCode(String text) {
        // a canonical value is valid itself: `-1` is not, as `1` is no engine code
        return EngineCode.parse(normalized(EngineCode.parse(text))).value();
    }

    /// An engine code without the characters that are written differently.
    public static String normalized(EngineCode code) {
        return SEPARATORS.matcher(code.value()).replaceAll("");
    }

    private static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /// What is no id is an unknown id: it matches nothing.
    private static String seller(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException notAnId) {
            return text;
        }
    }

    private static String place(String text) {
        var place = Coordinates.parse(text);
        return plain(place.latitude()) + "," + plain(place.longitude());
    }

    /// Without an exponent.
    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    private static String facetList(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> EnumNames.of(EnumNames.parse(Facet.class, word)))
                .collect(Collectors.joining(","));
    }

    /// Facets by which results are counted, in the order in which pages show them. Each has a
    /// column of its name in the index.
    public enum Facet {
        CATEGORY,
        MAKE,
        MODEL,
        YEAR,
        PRICE,
        GRADE,
        CONDITION,
        POSITION,
        FUEL,
        DEPARTMENT;

        /// Whether its values are listed in numeric order instead of by frequency.
        public boolean isNumeric() {
            return this == PRICE || this == YEAR;
        }
    }
}

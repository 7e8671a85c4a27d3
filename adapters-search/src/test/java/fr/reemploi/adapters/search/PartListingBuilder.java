package fr.reemploi.adapters.search;

import fr.reemploi.application.Examples;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Builds parts on sale; tests set only what matters: `part("Alternateur").make("renault")`.
public final class PartListingBuilder {
    public static final Instant NOON = Examples.NOON;

    private final String title;
    private ListingId id = new ListingId(Examples.IDS.next());
    private AccountId seller = Examples.anAccountId();
    private Optional<String> sku = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Position> position = Optional.empty();
    private Optional<Grade> grade = Optional.empty();
    private List<PartNumber> references = List.of();
    private final List<Fitment> fitments = new ArrayList<>();
    private Optional<String> make = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<Year> year = Optional.empty();
    private Optional<Fuel> fuel = Optional.empty();
    private Optional<EngineCode> engine = Optional.empty();
    private Odometer odometer = new Odometer.Unknown();
    private long price = 8_900;
    private Optional<Integer> warranty = Optional.empty();
    private Optional<String> department = Optional.of("49");
    private Instant published = NOON;
    private Instant created = NOON;
    private Optional<ListingState> state = Optional.empty();

    private PartListingBuilder(String title) {
        this.title = title;
    }

    public static PartListingBuilder part(String title) {
        return new PartListingBuilder(title);
    }

    public PartListingBuilder id(ListingId value) {
        id = value;
        return this;
    }

    public PartListingBuilder seller(AccountId value) {
        seller = value;
        return this;
    }

    public PartListingBuilder sku(String value) {
        sku = Optional.of(value);
        return this;
    }

    public PartListingBuilder description(String value) {
        description = Optional.of(value);
        return this;
    }

    public PartListingBuilder category(String value) {
        category = Optional.of(value);
        return this;
    }

    public PartListingBuilder position(Position value) {
        position = Optional.of(value);
        return this;
    }

    public PartListingBuilder grade(Grade value) {
        grade = Optional.of(value);
        return this;
    }

    public PartListingBuilder references(String... numbers) {
        references = Arrays.stream(numbers).map(PartNumber::new).toList();
        return this;
    }

    public PartListingBuilder fits(String fittingMake, String fittingModel, int from, int to) {
        fitments.add(
                new Fitment(
                        fittingMake,
                        Optional.of(fittingModel),
                        Optional.of(Year.of(from)),
                        Optional.of(Year.of(to)),
                        Optional.empty()));
        return this;
    }

    public PartListingBuilder fits(Fitment fitment) {
        fitments.add(fitment);
        return this;
    }

    public PartListingBuilder of(String ofMake, String ofModel) {
        make = Optional.of(ofMake);
        model = Optional.of(ofModel);
        return this;
    }

    public PartListingBuilder year(int value) {
        year = Optional.of(Year.of(value));
        return this;
    }

    public PartListingBuilder fuel(Fuel value) {
        fuel = Optional.of(value);
        return this;
    }

    public PartListingBuilder engine(String value) {
        engine = Optional.of(new EngineCode(value));
        return this;
    }

    public PartListingBuilder mileage(int kilometres) {
        odometer = new Odometer.Reading(new Mileage(kilometres));
        return this;
    }

    public PartListingBuilder price(long cents) {
        price = cents;
        return this;
    }

    public PartListingBuilder warranty(int months) {
        warranty = Optional.of(months);
        return this;
    }

    public PartListingBuilder department(String code) {
        department = Optional.of(code);
        return this;
    }

    public PartListingBuilder withoutDepartment() {
        department = Optional.empty();
        return this;
    }

    /// Published the given duration after noon.
    public PartListingBuilder after(Duration later) {
        published = NOON.plus(later);
        created = published;
        return this;
    }

    public PartListingBuilder reservedUntil(Instant until) {
        return state(
                new ListingState.Reserved(
                        Examples.aHolder(), new ListingState.Published(published, false), until));
    }

    public PartListingBuilder state(ListingState value) {
        state = Optional.of(value);
        return this;
    }

    public Listing listing() {
        return new Listing(
                id,
                new Version(1),
                seller,
                content(),
                department,
                List.of(Examples.aPhoto()),
                state.orElse(new ListingState.Published(published, false)),
                created,
                created);
    }

    private ListingDetails content() {
        return new ListingDetails(
                sku.map(Sku::new),
                new Title(title),
                description,
                new Part(
                        category,
                        position,
                        grade,
                        Condition.USED,
                        Optional.empty(),
                        references,
                        fitments),
                new Donor(
                        make,
                        model,
                        year,
                        fuel,
                        engine,
                        Optional.empty(),
                        Optional.empty(),
                        odometer),
                new Offer(
                        Optional.of(Money.cents(price)),
                        VatScheme.MARGIN,
                        warranty,
                        Optional.empty(),
                        Set.of()),
                Optional.empty(),
                Optional.empty());
    }
}

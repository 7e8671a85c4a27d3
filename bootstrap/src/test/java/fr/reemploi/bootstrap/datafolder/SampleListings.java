package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDonor;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aPart;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.fullDetails;
import static fr.reemploi.application.Examples.minimalDetails;
import static fr.reemploi.application.Examples.withSku;

import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.adapters.files.FilesSettings;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Colour;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Odometer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Listings in every state and with every constant of a part, imports, and cached plates.
final class SampleListings {
    private static final Import.RowCounts COUNTS = new Import.RowCounts(1, 20_000_000_000L, 3, 4);

    private final Stores stores;
    private final FilesAdapter files;
    private final AccountId seller;

    SampleListings(Stores stores, Path data) {
        this.stores = stores;
        files = new FilesAdapter(new FilesSettings(data));
        seller = stores.aggregate(Accounts.class).save(Change.of(aSeller())).id();
    }

    void store() {
        Stream.concat(inEveryState(), withEveryConstant())
                .forEach(listing -> stores.aggregate(Listings.class).save(Change.of(listing)));
        for (var format : Import.Format.values())
            for (var status : Import.Status.values()) storeImport(format, status);
        plates();
    }

    private Stream<Listing> inEveryState() {
        var holder = aHolder();
        return Stream.of(
                aDraft(seller),
                aDraft(seller, withSku(minimalDetails(), "A-1")),
                aDraft(seller, withUnknownMileage()),
                aDraft(seller).publishWithoutPhoto(NOON).now(),
                aPublishedListing(seller),
                reserved(holder),
                reserved(holder).sell(holder, NOON).now(),
                aPublishedListing(seller).withdraw(NOON).now(),
                aDraft(seller).withdraw(NOON).now(),
                aPublishedListing(seller).delete(NOON).now(),
                aDraft(seller).delete(NOON).now());
    }

    private Listing reserved(HolderId by) {
        return aPublishedListing(seller).reserve(by, NOON.plusSeconds(1_800), NOON).now();
    }

    private static ListingDetails withUnknownMileage() {
        return fullDetails().withDonor(donor(Fuel.DIESEL, new Odometer.Unknown()));
    }

    private static Donor donor(Fuel fuel, Odometer odometer) {
        var donor = aDonor();
        return new Donor(
                donor.make(),
                donor.model(),
                donor.year(),
                Optional.of(fuel),
                donor.engineCode(),
                donor.vin(),
                donor.firstRegistration(),
                odometer);
    }

    private Stream<Listing> withEveryConstant() {
        return IntStream.range(0, Position.values().length)
                .mapToObj(number -> aDraft(seller, content(number)));
    }

    private static ListingDetails content(int number) {
        var full = fullDetails();
        var fuel = nth(Fuel.values(), number);
        return new ListingDetails(
                full.sku(),
                full.title(),
                full.description(),
                part(number),
                donor(fuel, aDonor().odometer()),
                offer(nth(VatScheme.values(), number)),
                full.parcel(),
                full.location());
    }

    private static Part part(int number) {
        return new Part(
                aPart().category(),
                Optional.of(nth(Position.values(), number)),
                Optional.of(nth(Grade.values(), number)),
                nth(Condition.values(), number),
                Optional.of(nth(Colour.values(), number)),
                aPart().partNumbers(),
                aPart().fitments());
    }

    private static Offer offer(VatScheme scheme) {
        var full = fullDetails().offer();
        return new Offer(
                full.price(),
                scheme,
                full.warrantyMonths(),
                full.coreDeposit(),
                EnumSet.allOf(DeliveryMode.class));
    }

    private static <E> E nth(E[] values, int number) {
        return values[number % values.length];
    }

    private void storeImport(Import.Format format, Import.Status status) {
        var id = new ImportId(IDS.next());
        var options = new Import.Options(format, true, status == Import.Status.RUNNING);
        var queued = stores.aggregate(Imports.class).save(Import.queued(id, seller, options, NOON));
        var row = format == Import.Format.CSV ? "sku;titre\nK-1;Aile\n" : "{\"title\": \"Aile\"}\n";
        files.importFiles()
                .store(id, new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
        if (status != Import.Status.QUEUED)
            stores.aggregate(Imports.class).save(queued.withProgress(status, COUNTS, NOON));
    }

    private void plates() {
        for (var fuel : Fuel.values()) stores.plateCache().save(plate(fuel));
        stores.plateCache().save(new CachedPlate("nobody's", Optional.empty(), NOON));
        stores.lookupCounts().tryCount("somebody", LocalDate.EPOCH, 10);
    }

    private static CachedPlate plate(Fuel fuel) {
        var vehicle =
                new CachedPlate.Vehicle(
                        Optional.of("sealed"),
                        Optional.of("renault"),
                        Optional.of("clio-iii"),
                        Optional.of(Year.of(2008)),
                        Optional.of(fuel),
                        Optional.of(new EngineCode("K9K")),
                        "plate");
        return new CachedPlate("of " + fuel, Optional.of(vehicle), NOON);
    }
}

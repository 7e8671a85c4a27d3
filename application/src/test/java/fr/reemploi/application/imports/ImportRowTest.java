package fr.reemploi.application.imports;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aHolder;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.fullDetails;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportRow.Batch;
import fr.reemploi.application.imports.ImportRow.RowResult;
import fr.reemploi.application.listing.ListingValues;
import fr.reemploi.application.shared.JsonValues;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Odometer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a row means: a change to the listing with its sku.
class ImportRowTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final Listing stored = save(withSku(aPublishedListing(), "A1"));
    private long line = 1;

    @Test
    void a_row_changes_the_fields_of_its_columns_and_no_other() {
        assertThat(csv("sku;prix;garantie", "A1;95,50 €;12")).isEqualTo(new RowResult.Updated());
        var expected = new LinkedHashMap<>(ListingValues.of(stored.details()));
        expected.put("price", Map.of("amount", 9_550L, "currency", "EUR"));
        expected.put("warrantyMonths", 12L);
        assertThat(ListingValues.of(now().details())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titre | Alternateur neuf | title",
                "type de pièce | Démarreur | category",
                "état | C | grade",
                "prix | 12€50 | price",
                "références OEM | 1234, 5678 | references",
                "modèle | clio-iii | donor",
                "année | 2005 | donor",
                "km | 130 000 km | donor",
                "énergie | essence | donor",
                "poids | 7,5 | parcel",
                "couleur | Grise | colour",
                "emplacement | B-1 | location",
                "garantie | 3 | warrantyMonths"
            })
    void each_column_changes_its_field_alone(String heading, String cell, String field) {
        csv("sku;" + heading, "A1;" + cell);
        var before = new HashMap<>(ListingValues.of(stored.details()));
        var after = new HashMap<>(ListingValues.of(now().details()));
        before.remove(field);
        after.remove(field);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_nested_field_leaves_its_neighbours_alone() {
        csv("sku;km;poids", "A1;130 000;7,5");
        var donor = stored.details().donor();
        assertThat(now().details().donor())
                .isEqualTo(Examples.aDonor(donor.vin().orElseThrow(), 130_000));
        assertThat(now().details().parcel().orElseThrow().weightGrams()).isEqualTo(7_500);
        assertThat(now().details().parcel().orElseThrow().size())
                .isEqualTo(stored.details().parcel().orElseThrow().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void an_empty_cell_leaves_its_field_alone(String blank) {
        var heading = "sku;titre;prix;description;km;poids;vin;références oem;emplacement";
        var row = "A1" + (";" + blank).repeat(8);
        assertThat(csv(heading, row)).isEqualTo(new RowResult.Unchanged());
        assertThat(now()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " - ", "–", "null", "NULL"})
    void a_dash_or_null_clears_a_field(String clear) {
        csv("sku;description;garantie;emplacement;vin", "A1" + (";" + clear).repeat(4));
        assertThat(now().details().description()).isEmpty();
        assertThat(now().details().offer().warrantyMonths()).isEmpty();
        assertThat(now().details().location()).isEmpty();
        assertThat(now().details().donor().vin()).isEmpty();
        assertThat(now().details().donor().odometer())
                .isEqualTo(stored.details().donor().odometer());
    }

    @Test
    void what_a_published_listing_needs_is_not_cleared() {
        assertThat(csv("sku;prix", "A1;-")).isInstanceOf(RowResult.Rejected.class);
        assertThat(csv("sku;titre", "A1;-")).isInstanceOf(RowResult.Rejected.class);
        assertThat(now()).isEqualTo(stored);
    }

    @Test
    void a_mileage_replaces_unknown() {
        var details = stored.details();
        var unknown =
                new HashMap<>(JsonValues.map((Map<?, ?>) ListingValues.of(details).get("donor")));
        unknown.remove("mileageKm");
        unknown.put("mileageUnknown", true);
        assertThat(json(Map.of("sku", "A1", "donor", Map.of("mileageUnknown", true))))
                .isEqualTo(new RowResult.Updated());
        assertThat(ListingValues.of(now().details())).containsEntry("donor", unknown);
        csv("sku;km", "A1;130 000");
        assertThat(now().details().donor())
                .isEqualTo(Examples.aDonor(details.donor().vin().orElseThrow(), 130_000));
    }

    @Test
    void json_is_a_merge_patch() {
        var row = new HashMap<String, Object>();
        row.put("sku", "A1");
        row.put("price", Map.of("amount", 9_550L));
        row.put("parcel", Map.of("weightGrams", 7_000L));
        row.put("location", null);
        row.put("description", "");
        row.put("vatScheme", "exempt");
        assertThat(json(row)).isEqualTo(new RowResult.Updated());
        var expected = new LinkedHashMap<>(ListingValues.of(stored.details()));
        expected.put("price", Map.of("amount", 9_550L, "currency", "EUR"));
        expected.put(
                "parcel",
                Map.of("weightGrams", 7_000L, "lengthCm", 30L, "widthCm", 25L, "heightCm", 20L));
        expected.remove("location");
        expected.put("vatScheme", "exempt");
        assertThat(ListingValues.of(now().details())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_row_again_is_unchanged(Format format) {
        var row = Map.<String, Object>of("sku", "B2", "title", "Phare");
        for (var expected : List.of(new RowResult.Created(), new RowResult.Unchanged()))
            assertThat(row(format, row)).isEqualTo(expected);
    }

    @Test
    void without_a_sku_the_same_title_part_numbers_and_vin_are_the_same_part() {
        var heading = "titre;références oem;vin;prix";
        var title = stored.details().title().value();
        var vin = Examples.A_VIN.value();
        var row = title + ";82 00 122-976 | TG8S 010;" + vin.toLowerCase(java.util.Locale.ROOT);
        assertThat(csv(heading, row + ";95")).isEqualTo(new RowResult.Updated());
        assertThat(csv(heading, row + ";95")).isEqualTo(new RowResult.Unchanged());
        assertThat(now().details().sku()).contains(new Sku("A1"));
        assertThat(csv(heading, title + ";82 00 122-976;" + vin + ";95"))
                .isEqualTo(new RowResult.Created());
        assertThat(csv(heading, title + ";82 00 122-976 | TG8S 010;;95"))
                .isEqualTo(new RowResult.Created());
        assertThat(csv(heading, "Autre " + row + ";95")).isEqualTo(new RowResult.Created());
    }

    @Test
    void without_a_sku_parts_of_other_sellers_and_deleted_ones_are_not_the_same() {
        save(aDraft(Examples.anAccountId(), titled("Phare")));
        var deleted = save(aDraft(stored.seller(), titled("Feu")));
        application.listings.save(deleted.delete(NOON));
        assertThat(csv("titre", "Phare")).isEqualTo(new RowResult.Created());
        assertThat(csv("titre", "Feu")).isEqualTo(new RowResult.Created());
    }

    @Test
    void a_sold_part_is_not_offered_again() {
        var sold = save(aDraft(stored.seller(), titled("Phare")));
        var published = save(sold.publishWithoutPhoto(NOON).now());
        var holder = aHolder();
        var held = save(published.reserve(holder, NOON.plusSeconds(60), NOON).now());
        application.listings.save(held.sell(holder, NOON));
        assertThat(csv("titre;prix", "Phare;1")).isInstanceOf(RowResult.Rejected.class);
    }

    @Test
    void a_dry_run_changes_nothing() {
        var heading = "sku;prix";
        assertThat(
                        application.importRow.importRow(
                                batch(Format.CSV, true), csvRow(heading, "A1;95")))
                .isEqualTo(new RowResult.Updated());
        assertThat(now()).isEqualTo(stored);
    }

    @Test
    void a_row_with_many_errors_has_a_short_reason() {
        var row =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "unknown-" + i)
                        .collect(
                                Collectors.<String, String, Object>toMap(
                                        name -> name, name -> name));
        var rejected = (RowResult.Rejected) json(row);
        assertThat(rejected.reason()).hasSizeLessThan(3_000).contains("et 4");
    }

    private RowResult csv(String heading, String cells) {
        return application.importRow.importRow(batch(Format.CSV, false), csvRow(heading, cells));
    }

    private RowResult json(Map<String, Object> values) {
        return row(Format.NDJSON, values);
    }

    private RowResult row(Format format, Map<String, Object> values) {
        var row = new Row(++line, values, "", Optional.empty());
        return application.importRow.importRow(batch(format, false), row);
    }

    private Row csvRow(String heading, String cells) {
        var names = heading.split(";");
        var texts = cells.split(";", -1);
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < names.length; i++) values.put(names[i], texts[i]);
        return new Row(++line, values, cells, Optional.empty());
    }

    private Batch batch(Format format, boolean dryRun) {
        return new Batch(
                new ImportId(Examples.IDS.next()),
                format,
                new Options(format, dryRun, false),
                new Listing.SellerLocation(stored.seller(), Optional.of("49")),
                SellerKind.RECYCLER,
                Language.FR);
    }

    private Listing now() {
        return application.listings.get(stored.id());
    }

    private Listing save(Listing listing) {
        return application.listings.save(Change.of(listing));
    }

    private static Listing withSku(Listing listing, String sku) {
        var details = listing.details();
        return listing.updateDetails(
                        new ListingDetails(
                                Optional.of(new Sku(sku)),
                                details.title(),
                                details.description(),
                                details.part(),
                                details.donor(),
                                details.offer(),
                                details.parcel(),
                                details.location()),
                        NOON)
                .now();
    }

    private static ListingDetails titled(String title) {
        var details = fullDetails();
        return new ListingDetails(
                Optional.empty(),
                new Title(title),
                details.description(),
                new Part(
                        details.part().category(),
                        Optional.empty(),
                        Optional.empty(),
                        details.part().condition(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Donor(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Odometer.Unknown()),
                details.offer(),
                Optional.empty(),
                Optional.empty());
    }
}

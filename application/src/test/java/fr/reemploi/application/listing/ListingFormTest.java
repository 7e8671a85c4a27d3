package fr.reemploi.application.listing;

import static fr.reemploi.application.Examples.A_VIN;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDonor;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.fullDetails;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingFormTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final ListingId ID = new ListingId(Examples.IDS.next());

    private final InMemoryListings listings = new InMemoryListings();
    private final ListingForm forms =
            new ListingForm(CATALOGUE, listings, InstantSource.fixed(NOON));

    @Test
    void a_title_is_enough_for_a_draft_and_the_rest_has_usual_values() {
        var details = sent(Map.of("title", "Alternateur"));
        assertThat(details.offer().vatScheme()).isEqualTo(VatScheme.STANDARD);
        assertThat(details.offer().deliveryModes()).hasSize(2);
        assertThat(details.donor().odometer()).isEqualTo(new Odometer.NotGiven());
        assertThat(
                        forms.read(Form.ofJson(Map.of("title", "x")), SellerKind.INDIVIDUAL, ID)
                                .offer()
                                .vatScheme())
                .isEqualTo(VatScheme.EXEMPT);
    }

    @Test
    void the_values_read_back_unchanged() {
        var details = fullDetails();
        var tree = new LinkedHashMap<>(ListingValues.of(details));
        assertThat(sent(tree)).isEqualTo(details);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "125 000 km | 125000",
                "125.000 | 125000",
                "125k | 125000",
                "78 000 mi | 125529",
                "0 | 0"
            })
    void a_mileage_is_understood_as_it_is_written(String input, int kilometres) {
        var details = sent(Map.of("title", "x", "donor", Map.of("mileageKm", input)));
        assertThat(details.donor().odometer())
                .isEqualTo(new Odometer.Reading(new Mileage(kilometres)));
    }

    @Test
    void an_empty_mileage_is_refused_from_a_program_and_absent_from_a_person() {
        assertThat(faults(Map.of("title", "x", "donor", Map.of("mileageKm", ""))))
                .extracting(FieldError::code)
                .containsExactly("mileage.not-a-number");
        var form = Form.ofUserInput(Map.of("title", "x", "donor", Map.of("mileageKm", "")));
        assertThat(forms.read(form, SellerKind.GARAGE, ID).donor().odometer())
                .isEqualTo(new Odometer.NotGiven());
    }

    @Test
    void a_mileage_beside_unknown_is_a_contradiction() {
        assertThat(
                        faults(
                                Map.of(
                                        "title",
                                        "x",
                                        "donor",
                                        Map.of("mileageKm", 12, "mileageUnknown", true))))
                .containsExactly(FieldError.of("donor.mileageKm", "mileage.contradiction", 12));
        var unknown = sent(Map.of("title", "x", "donor", Map.of("mileageUnknown", true)));
        assertThat(unknown.donor().odometer()).isEqualTo(new Odometer.Unknown());
    }

    @Test
    void a_mileage_too_high_for_the_age_is_implausible() {
        assertThat(
                        faults(
                                Map.of(
                                        "title",
                                        "x",
                                        "donor",
                                        Map.of("mileageKm", 480_000, "year", 2024L))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "donor.mileageKm", "mileage.implausible"));
    }

    @Test
    void a_mileage_lower_than_another_part_of_the_same_vehicle_showed_is_a_rollback() {
        var other = aPublishedListing();
        var withVin = fullDetails().withDonor(aDonor(A_VIN, 150_000));
        listings.save(
                Change.of(
                        aDraft(other.seller(), withVin)
                                .addPhoto(Examples.aPhoto(), NOON)
                                .now()
                                .publish(NOON)
                                .now()));
        var donor =
                Map.of(
                        "vin",
                        A_VIN.value().toLowerCase(java.util.Locale.ROOT),
                        "mileageKm",
                        140_000);
        assertThat(faults(Map.of("title", "x", "donor", donor)))
                .extracting(FieldError::code)
                .containsExactly("mileage.rollback");
    }

    @Test
    void all_errors_are_reported_at_once_each_at_its_field() {
        var bad = new LinkedHashMap<String, Object>();
        bad.put("title", " ");
        bad.put("category", "no-such-thing");
        bad.put("quantity", 2);
        bad.put("price", Map.of("amount", -1, "currency", "USD"));
        bad.put("references", List.of("ok", 5));
        bad.put("donor", Map.of("make", "renault", "model", "golf-v", "mileageKm", "beaucoup"));
        bad.put("fitments", List.of(Map.of("model", "clio-iii", "yearFrom", 2012, "yearTo", 2005)));
        bad.put("parcel", Map.of("lengthCm", 5));
        bad.put("fabric", "leather");
        assertThat(faults(bad))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "title field.required",
                        "category catalogue.unknown-category",
                        "quantity quantity.unsupported",
                        "price.amount number.out-of-range",
                        "price.currency currency.unsupported",
                        "references[1] field.type",
                        "donor.model catalogue.model-of-other-make",
                        "donor.mileageKm mileage.not-a-number",
                        "fitments[0].yearTo years.reversed",
                        "parcel.weightGrams field.required",
                        "parcel.widthCm field.required",
                        "parcel.heightCm field.required",
                        "fabric field.unknown");
    }

    @Test
    void a_person_may_write_names_euros_and_kilograms() {
        var input =
                Map.of(
                        "title", "Alternateur",
                        "category", "Alternateur",
                        "price", "89,90 €",
                        "references", "8200660034 | A003TG3581",
                        "donor", Map.of("make", "RENAULT", "model", "Clio 3", "fuel", "gazole"),
                        "parcel", Map.of("weightKg", "6,5"));
        var details = forms.read(Form.ofUserInput(input), SellerKind.GARAGE, ID);
        assertThat(details.part().category()).contains("alternator");
        assertThat(details.part().partNumbers()).hasSize(2);
        assertThat(details.offer().price()).contains(Money.cents(8_990));
        assertThat(details.donor().model()).contains("clio-iii");
        assertThat(details.parcel().orElseThrow().weightGrams()).isEqualTo(6_500);
    }

    @Test
    void a_model_determines_its_make() {
        var details = sent(Map.of("title", "x", "donor", Map.of("model", "clio-iii")));
        assertThat(details.donor().make()).contains("renault");
    }

    private ListingDetails sent(Map<String, Object> tree) {
        return forms.read(Form.ofJson(tree), SellerKind.GARAGE, ID);
    }

    private List<FieldError> faults(Map<String, Object> tree) {
        try {
            sent(tree);
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.errors();
        }
    }
}

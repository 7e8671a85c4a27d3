package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.application.listing.FieldFormat;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.domain.listing.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The listing form.
///
/// @param version of the listing the form was rendered from; 0 before the first save
/// @param batch id of this rendering; photo ids derive from it, so a repeated submission adds none
/// @param notice key of a message; else empty
/// @param currentValues stored values by field, where the input differs after a version conflict
/// @param page URL of the public page, once published
public record ListingFormView(
        FormView form,
        String id,
        long version,
        String batch,
        String status,
        String notice,
        Map<String, String> currentValues,
        List<PhotoRow> photos,
        Choices choices,
        String mileageEcho,
        int rows,
        Optional<String> page) {

    public boolean isEditable() {
        return isEditable(status);
    }

    static boolean isEditable(String status) {
        return status.equals("draft") || status.equals("published");
    }

    /// The fields of the part that are a choice, in the order of the declaration; the other choices
    /// stand beside related fields.
    public static List<ListingField> partChoices() {
        return Arrays.stream(ListingField.values())
                .filter(field -> field.format() instanceof FieldFormat.OneOf)
                .filter(field -> field.parent().isEmpty() && field != ListingField.VAT_SCHEME)
                .toList();
    }

    /// Whether a listing needs the field, at the latest to be published.
    public static boolean isNeeded(ListingField field) {
        return field == ListingField.TITLE
                || Listing.fieldsNeededToPublish().contains(field.path());
    }

    /// The values one can choose from.
    public static List<String> words(ListingField field) {
        return switch (field.format()) {
            case FieldFormat.OneOf(var values) -> values;
            case FieldFormat.SomeOf(var values) -> values;
            default -> List.of();
        };
    }

    /// A photo.
    public record PhotoRow(String id, String address, boolean first) {}

    /// The options of the select boxes.
    public record Choices(
            List<OptionView> makes, List<Family> families, Map<String, List<String>> models) {

        /// Returns the names of the models of a make.
        public List<String> of(String make) {
            return models.getOrDefault(make, List.of());
        }
    }

    /// The part types of a family.
    public record Family(String name, List<OptionView> types) {}
}

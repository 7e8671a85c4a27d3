package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form that describes, photographs and publishes a part.
///
/// @param version what the seller saw; zero while nothing is kept yet
/// @param batch tells this showing of the form from others, so that a photo sent twice is one
/// @param notice the key of a text to begin with; else empty
/// @param currentValues what was saved meanwhile by somebody else, by field
/// @param page its public page, once it has one
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
        return status.equals("draft") || status.equals("published");
    }

    /// A photo, where it stands in the row.
    public record PhotoRow(String id, String address, boolean first) {}

    /// What the lists of the form hold.
    public record Choices(
            List<OptionView> makes, List<Family> families, Map<String, List<String>> models) {

        /// The names of a make's models.
        public List<String> of(String make) {
            return models.getOrDefault(make, List.of());
        }
    }

    /// Part types of one family.
    public record Family(String name, List<OptionView> types) {}
}

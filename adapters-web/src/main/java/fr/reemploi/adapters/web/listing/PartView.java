package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FactView;
import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ShownListings;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The public page of a part.
///
/// @param law key of a message on the legal limits of selling the part used; empty if there are
///   none
/// @param status `published` or `reserved`; the seller also sees the other values
public record PartView(
        String id,
        String title,
        Optional<Money> price,
        Optional<Money> coreDeposit,
        String vatScheme,
        List<PhotoSizes> photos,
        String drawing,
        List<Crumb> path,
        List<FactView> facts,
        Optional<Grade> grade,
        Optional<String> description,
        List<String> references,
        List<String> fits,
        List<String> delivery,
        Optional<Integer> warrantyMonths,
        Seller seller,
        String law,
        String status,
        Optional<String> edit,
        List<ListingCardView> similar)
        implements ShownListings {
    @Override
    public List<String> listingIds() {
        return Stream.concat(Stream.of(id), ShownListings.ids(similar)).toList();
    }

    /// The URLs of a photo in three sizes, and the size of the large one in pixels.
    public record PhotoSizes(
            String thumbnail, String medium, String large, int width, int height) {}

    /// An ancestor in the tree of part types.
    public record Crumb(String name, String address) {}

    /// The grade with its name and meaning.
    public record Grade(String letter, String name, String meaning) {}

    /// The seller and their département.
    ///
    /// @param mark says whether a register has confirmed a professional's SIRET; else empty
    public record Seller(
            String name,
            String kind,
            Optional<String> department,
            Optional<String> mark,
            String address) {}
}

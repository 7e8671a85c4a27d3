package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.FactView;
import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/// A part, with all a buyer is told of it.
///
/// @param law what the law says of selling it used: a key of a text, empty when nothing
/// @param status `published`, `reserved`, or what only its seller sees
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
        List<ListingCardView> similar) {

    /// A photo in its sizes.
    public record PhotoSizes(
            String thumbnail, String medium, String large, int width, int height) {}

    /// A step on the way down the tree of part types.
    public record Crumb(String name, String address) {}

    /// How it looks, and what that means.
    public record Grade(String letter, String name, String meaning) {}

    /// Who sells it, and where.
    public record Seller(String name, String kind, Optional<String> department, String address) {}
}

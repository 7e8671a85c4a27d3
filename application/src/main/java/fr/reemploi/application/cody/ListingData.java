package fr.reemploi.application.cody;

import fr.reemploi.application.search.ListingCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import java.util.Map;

/// Listings in results of tools.
public final class ListingData {
    static final String KIND = "listing";

    private ListingData() {}

    public static Map<String, Object> of(ListingCard listing) {
        var donor = listing.donor();
        return new ToolData()
                .put("id", listing.id().toString())
                .put("title", listing.title())
                .put("price", listing.price())
                .put("category", listing.category())
                .put("grade", listing.grade().map(Enum::name))
                .put("warrantyMonths", listing.warrantyMonths())
                .put("donorModel", donor.model())
                .put("donorYear", donor.year())
                .put("mileageKm", donor.mileageKm())
                .map();
    }

    public static AnswerCard card(ListingCard listing) {
        return new AnswerCard(
                KIND, listing.id().toString(), listing.title(), "/pieces/" + listing.id());
    }

    public static AnswerSource source(ListingCard listing) {
        return new AnswerSource(KIND, listing.id().toString());
    }
}

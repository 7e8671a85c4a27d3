package fr.reemploi.application.cody;

import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Uuids;
import java.util.List;
import java.util.Map;

/// Tool: shows a listing the caller may see.
@UseCase
public final class ShowListingTool implements Tool {
    public static final String NAME = "show_listing";
    static final ToolParameter LISTING =
            ToolParameter.text("listingId", "Id of the listing").asRequired();

    private final ReadListings reading;

    public ShowListingTool(ReadListings reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Show one listing: price, state, warranty, part numbers, vehicle it comes from.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(LISTING);
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var id = arguments.requiredText("listingId", ShowListingTool::id);
        arguments.check();
        return result(reading.read(caller.actor(), id.orElseThrow()));
    }

    public static ListingId id(String text) {
        return Uuids.parse(text)
                .map(ListingId::new)
                .orElseThrow(() -> new InvalidInputException("listing.unknown", text));
    }

    static ToolResult result(ListingSnapshot snapshot) {
        var listing = snapshot.listing();
        var id = listing.id().toString();
        return new ToolResult(
                data(snapshot),
                List.of(
                        new AnswerCard(
                                ListingData.KIND,
                                id,
                                listing.details().title().value(),
                                "/pieces/" + id)),
                List.of(new AnswerSource(ListingData.KIND, id)));
    }

    static Map<String, Object> data(ListingSnapshot snapshot) {
        var listing = snapshot.listing();
        var details = listing.details();
        return new ToolData()
                .put("listing", card(listing))
                .put("status", snapshot.status())
                .put("description", details.description().map(ShowListingTool::shortened))
                .put("position", details.part().position())
                .put("condition", details.part().condition())
                .put(
                        "references",
                        details.part().partNumbers().stream().map(PartNumber::value).toList())
                .map();
    }

    private static Map<String, Object> card(Listing listing) {
        if (listing.publishedAt().isPresent()) return ListingData.of(ListingCard.of(listing));
        return new ToolData()
                .put("id", listing.id().toString())
                .put("title", listing.details().title().value())
                .put("price", listing.details().offer().price())
                .map();
    }

    private static String shortened(String text) {
        var max = 500;
        return text.length() <= max ? text : text.substring(0, max) + "…";
    }
}

package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.Links;
import fr.reemploi.adapters.http.api.Parameters;
import fr.reemploi.adapters.http.api.Says;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.Wanted;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Words;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A seller's own listings.
@Tag(name = "Listings")
@RestController
class MyListingsController {
    private final ReadListings reading;
    private final ListingsAsJson listings;
    private final Links links;

    MyListingsController(ReadListings reading, ListingsAsJson listings, Links links) {
        this.reading = reading;
        this.listings = listings;
        this.links = links;
    }

    @Says(
            value = "One's own listings, newest first",
            query = {"status", "q", "limit", "cursor"},
            gives = ListingJson.class,
            as = Says.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping(path = ApiPaths.BASE + "/me/listings", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<ListingJson> mine(Actor actor, Parameters parameters, HttpServletRequest request) {
        var page = reading.mine(actor, wanted(parameters));
        var base = links.base(request);
        return PageJson.of(page, listing -> listings.json(reading.own(listing), base));
    }

    private static Wanted wanted(Parameters given) {
        var text = given.text("q");
        // a search has cursors of its own
        var cursor = text.isEmpty() ? given.cursor() : given.text("cursor");
        var status = given.one("status", MyListingsController::status);
        return new Wanted(status, text, given.limit(), cursor);
    }

    private static ListingStatus status(String word) {
        for (var status : ListingStatus.values())
            if (status != ListingStatus.DELETED && Words.of(status).equals(word)) return status;
        var words =
                Arrays.stream(ListingStatus.values())
                        .filter(status -> status != ListingStatus.DELETED)
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        throw new Invalid("word.unknown", word, words);
    }
}

package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.OwnListingsQuery;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The listings of the calling seller.
@Tag(name = "Listings")
@RestController
class MyListingsController {
    private final ReadListings reading;
    private final ListingResponses listings;
    private final AbsoluteLinks links;

    MyListingsController(ReadListings reading, ListingResponses listings, AbsoluteLinks links) {
        this.reading = reading;
        this.listings = listings;
        this.links = links;
    }

    @ApiOperation(
            value = "List the caller's listings, newest first",
            query = {"status", "q", "limit", "cursor"},
            response = ListingJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping(path = ApiPaths.BASE + "/me/listings", produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<ListingJson> list(
            Actor actor, QueryParameters parameters, HttpServletRequest request) {
        var page = reading.ownListings(actor, query(parameters));
        var base = links.base(request);
        return PageJson.of(
                page, listing -> listings.json(reading.snapshotForSeller(listing), base));
    }

    private static OwnListingsQuery query(QueryParameters parameters) {
        var text = parameters.text("q");
        // with `q`, the search index pages, with cursors of its own
        var cursor = text.isEmpty() ? parameters.cursor() : parameters.text("cursor");
        var status = parameters.single("status", MyListingsController::status);
        return new OwnListingsQuery(status, text, parameters.limit(), cursor);
    }

    private static ListingStatus status(String word) {
        for (var status : ListingStatus.values())
            if (status != ListingStatus.DELETED && EnumNames.of(status).equals(word)) return status;
        var words =
                Arrays.stream(ListingStatus.values())
                        .filter(status -> status != ListingStatus.DELETED)
                        .map(EnumNames::of)
                        .collect(Collectors.joining(", "));
        throw new InvalidInputException("word.unknown", word, words);
    }
}

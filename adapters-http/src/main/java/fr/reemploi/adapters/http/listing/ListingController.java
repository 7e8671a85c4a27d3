package fr.reemploi.adapters.http.listing;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.IfMatch;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The lifecycle of a listing.
@Tag(name = "Listings")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/listings", produces = MediaType.APPLICATION_JSON_VALUE)
class ListingController {
    private final DraftListing creation;
    private final ReadListings reading;
    private final UpdateListing updates;
    private final PublishListing publication;
    private final ListingResponses listings;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    ListingController(
            DraftListing creation,
            ReadListings reading,
            UpdateListing updates,
            PublishListing publication,
            ListingResponses listings,
            IdempotentIds ids,
            AbsoluteLinks links) {
        this.creation = creation;
        this.reading = reading;
        this.updates = updates;
        this.publication = publication;
        this.listings = listings;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "Create a draft listing; only `title` is required",
            body = RequestSchemas.NewListing.class,
            status = 201,
            response = ListingJson.class,
            problems = {"403 role.required", "409 listing.sku-taken"})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ListingJson> draft(Actor actor, JsonObject body, HttpServletRequest request) {
        var id = new ListingId(ids.next(request));
        var listing = creation.draft(actor, id, body.form());
        var json = listings.json(reading.snapshotForSeller(listing), links.base(request));
        return Responses.created(
                links.api(request, "/listings/" + listing.id()), listing.version(), json);
    }

    @ApiOperation(
            value = "Get a listing; drafts are visible to their seller only",
            response = ListingJson.class,
            problems = {"404 listing.unknown", "410 listing.gone"})
    @GetMapping("/{id}")
    void read(
            Optional<Actor> reader,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var view = reading.read(reader, PathIds.listing(id));
        var json = listings.bytes(view, links.base(request));
        Responses.editable(view.listing().version(), json, request, response);
    }

    @ApiOperation(
            value = "Update a listing (JSON merge patch)",
            body = RequestSchemas.ListingChange.class,
            response = ListingJson.class,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "409 listing.state",
                "409 listing.sku-taken"
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<ListingJson> update(
            Actor actor,
            @PathVariable String id,
            ExpectedVersion expected,
            JsonObject body,
            HttpServletRequest request) {
        return own(updates.patch(actor, PathIds.listing(id), expected, body.tree()), request);
    }

    @ApiOperation(
            value = "Delete a listing",
            status = 204,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "409 listing.state",
                "400 if-match.malformed",
                "412 version.stale"
            })
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable String id, HttpServletRequest request) {
        publication.delete(actor, PathIds.listing(id), IfMatch.optional(request));
        return Responses.noContent();
    }

    @ApiOperation(
            value = "Publish a listing",
            response = ListingJson.class,
            problems = {
                "404 listing.unknown",
                "403 listing.not-yours",
                "409 listing.state",
                "422 validation.failed"
            })
    @PostMapping("/{id}/publish")
    ResponseEntity<ListingJson> publish(
            Actor actor, @PathVariable String id, HttpServletRequest request) {
        return own(publication.publish(actor, PathIds.listing(id)), request);
    }

    @ApiOperation(
            value = "Withdraw a listing",
            response = ListingJson.class,
            problems = {"404 listing.unknown", "403 listing.not-yours", "409 listing.state"})
    @PostMapping("/{id}/withdraw")
    ResponseEntity<ListingJson> withdraw(
            Actor actor, @PathVariable String id, HttpServletRequest request) {
        return own(publication.withdraw(actor, PathIds.listing(id)), request);
    }

    private ResponseEntity<ListingJson> own(Listing listing, HttpServletRequest request) {
        var json = listings.json(reading.snapshotForSeller(listing), links.base(request));
        return Responses.editable(listing.version(), json);
    }
}

package fr.reemploi.adapters.http.favourite;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonWriter;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.CardJson;
import fr.reemploi.adapters.http.api.json.CardShape;
import fr.reemploi.adapters.http.api.json.CardWriter;
import fr.reemploi.application.favourite.ManageFavourites;
import fr.reemploi.application.favourite.ManageFavourites.FavouriteListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The favourites of the caller.
@Tag(name = "Me")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/me/favourites",
        produces = MediaType.APPLICATION_JSON_VALUE)
class FavouriteController {
    private static final int INITIAL_CAPACITY = 24 * 1_024;

    private final ManageFavourites favourites;
    private final CardJson format;
    private final CardWriter cards;
    private final AbsoluteLinks links;

    FavouriteController(
            ManageFavourites favourites, CardJson format, CardWriter cards, AbsoluteLinks links) {
        this.favourites = favourites;
        this.format = format;
        this.cards = cards;
        this.links = links;
    }

    @ApiOperation(
            value = "List the caller's favourites, the last added first",
            query = {"limit", "cursor"},
            response = FavouriteController.FavouriteShape.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping
    void list(
            Actor actor,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = favourites.list(actor, parameters.limit(), parameters.cursor());
        var json = json(page, links.base(request));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }

    private JsonWriter json(Page<FavouriteListing> page, String base) {
        var address = new JsonWriter(64).escaped(base).toBytes();
        var json = new JsonWriter(INITIAL_CAPACITY).raw("{\"items\":[");
        var separator = "";
        for (var favourite : page.items()) {
            json.raw(separator);
            separator = ",";
            var card = favourite.card();
            cards.write(
                    json,
                    format.write(card),
                    card.seller(),
                    address,
                    more ->
                            more.raw(",\"status\":\"")
                                    .raw(EnumNames.of(favourite.status()))
                                    .raw("\""));
        }
        return json.raw("],\"nextCursor\":").stringOrNull(page.nextCursor()).raw("}");
    }

    @ApiOperation(
            value = "Check whether a listing is a favourite",
            status = 204,
            problems = {"404 favourite.unknown", "404 listing.unknown"})
    @GetMapping("/{listingId}")
    ResponseEntity<Void> check(Actor actor, @PathVariable String listingId) {
        favourites.require(actor, PathIds.listing(listingId));
        return Responses.noContent();
    }

    @ApiOperation(
            value = "Add a listing to the favourites; repeatable",
            status = 204,
            problems = {"404 listing.unknown", "409 favourites.too-many", "410 listing.gone"})
    @PutMapping("/{listingId}")
    ResponseEntity<Void> add(Actor actor, @PathVariable String listingId) {
        favourites.add(actor, PathIds.listing(listingId));
        return Responses.noContent();
    }

    @ApiOperation(
            value = "Remove a listing from the favourites; repeatable",
            status = 204,
            problems = "404 listing.unknown")
    @DeleteMapping("/{listingId}")
    ResponseEntity<Void> remove(Actor actor, @PathVariable String listingId) {
        favourites.remove(actor, PathIds.listing(listingId));
        return Responses.noContent();
    }

    /// A favourite, for the API description: its card and the status of its listing.
    record FavouriteShape(@JsonUnwrapped CardShape card, String status) {}
}

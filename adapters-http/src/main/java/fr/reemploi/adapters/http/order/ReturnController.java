package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.OrderResponses;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.adapters.http.api.json.ReturnJson;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.InvalidInputException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Parts on their way back.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class ReturnController {
    private final ReturnParts returning;
    private final ReadOrders reading;
    private final OrderResponses orders;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    ReturnController(
            ReturnParts returning,
            ReadOrders reading,
            OrderResponses orders,
            IdempotentIds ids,
            AbsoluteLinks links) {
        this.returning = returning;
        this.reading = reading;
        this.orders = orders;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "Asks to send parts back: all of them when none is named",
            takes = RequestSchemas.Return.class,
            status = 201,
            gives = ReturnJson.class,
            problems = {
                "404 order.unknown",
                "403 order.buyers",
                "409 order.state",
                "409 return.open",
                "409 return.too-late",
                "409 return.no-withdrawal-right"
            })
    @PostMapping(path = "/orders/{id}/returns", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReturnJson> request(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var asked = returning.request(actor, PathIds.order(id), body.form());
        var json = json(actor, asked.id(), request);
        return Responses.created(links.api(request, "/returns/" + asked.id()), json);
    }

    @ApiOperation(
            value = "A return: its buyer's, its seller's, the operator's",
            gives = ReturnJson.class,
            problems = "404 return.unknown")
    @GetMapping("/returns/{id}")
    ReturnJson read(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, reading.aReturn(actor, PathIds.returned(id)).id(), request);
    }

    @ApiOperation(
            value = "Agrees to take the parts back",
            gives = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping("/returns/{id}/approve")
    ReturnJson approve(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, returning.approve(actor, PathIds.returned(id)).id(), request);
    }

    @ApiOperation(
            value = "Does not agree: the order goes on as before",
            takes = RequestSchemas.Comment.class,
            gives = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping(path = "/returns/{id}/refuse", consumes = MediaType.APPLICATION_JSON_VALUE)
    ReturnJson refuse(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var refused = returning.refuse(actor, PathIds.returned(id), body.form());
        return json(actor, refused.id(), request);
    }

    @ApiOperation(
            value = "The parts are back: the buyer is refunded",
            gives = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping("/returns/{id}/received")
    ReturnJson received(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, returning.receive(actor, PathIds.returned(id)).id(), request);
    }

    @ApiOperation(
            value = "Shows what is wrong: JPEG, PNG or WebP, up to 10 MB",
            files = "multipart/form-data",
            status = 201,
            gives = PhotoJson.class,
            problems = {
                "404 return.unknown",
                "403 order.buyers",
                "409 return.state",
                "409 return.too-many-photos",
                "413 photo.too-large",
                "422 photo.unreadable",
                "422 validation.failed",
                "400 multipart.malformed"
            })
    @PostMapping(path = "/returns/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoJson> photograph(
            Actor actor,
            @PathVariable String id,
            @RequestParam("file") Optional<MultipartFile> file,
            HttpServletRequest request)
            throws IOException {
        var which = PathIds.returned(id);
        var sent = file.orElseThrow(() -> InvalidInputException.at("file", "field.required"));
        if (sent.getSize() > PhotoStore.LARGEST) throw new ApiException(413, "photo.too-large", 10);
        var photoId = new PhotoId(ids.next(request));
        var photo = returning.photograph(actor, which, photoId, sent.getBytes());
        var order = reading.read(actor, which.order()).order();
        var json = orders.photo(order, photo, links.base(request));
        return Responses.created(json.url(), json);
    }

    private ReturnJson json(Actor actor, ReturnId id, HttpServletRequest request) {
        var order = reading.read(actor, id.order()).order();
        return orders.json(order, order.aReturn(id.number()), links.base(request));
    }
}

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

/// Returns of parts.
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
            value = "Request a return; without `listingIds`, of all parts of the order",
            body = RequestSchemas.Return.class,
            status = 201,
            response = ReturnJson.class,
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
        var orderReturn = returning.request(actor, PathIds.order(id), body.form());
        var json = json(actor, orderReturn.id(), request);
        return Responses.created(links.api(request, "/returns/" + orderReturn.id()), json);
    }

    @ApiOperation(
            value = "Get a return; visible to its buyer, its seller and the operator",
            response = ReturnJson.class,
            problems = "404 return.unknown")
    @GetMapping("/returns/{id}")
    ReturnJson read(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, reading.readReturn(actor, PathIds.returnId(id)).id(), request);
    }

    @ApiOperation(
            value = "Approve a return",
            response = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping("/returns/{id}/approve")
    ReturnJson approve(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, returning.approve(actor, PathIds.returnId(id)).id(), request);
    }

    @ApiOperation(
            value = "Reject a return; the order goes back to its former status",
            body = RequestSchemas.Comment.class,
            response = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping(path = "/returns/{id}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    ReturnJson reject(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var orderReturn = returning.reject(actor, PathIds.returnId(id), body.form());
        return json(actor, orderReturn.id(), request);
    }

    @ApiOperation(
            value = "Confirm that the returned parts were received; the buyer is refunded",
            response = ReturnJson.class,
            problems = {"404 return.unknown", "403 order.sellers", "409 return.state"})
    @PostMapping("/returns/{id}/receive")
    ReturnJson receive(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, returning.receive(actor, PathIds.returnId(id)).id(), request);
    }

    @ApiOperation(
            value = "Add a photo to a return request: JPEG, PNG or WebP, up to 10 MB",
            consumes = "multipart/form-data",
            status = 201,
            response = PhotoJson.class,
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
    ResponseEntity<PhotoJson> addPhoto(
            Actor actor,
            @PathVariable String id,
            @RequestParam("file") Optional<MultipartFile> file,
            HttpServletRequest request)
            throws IOException {
        var returnId = PathIds.returnId(id);
        var upload = file.orElseThrow(() -> InvalidInputException.at("file", "field.required"));
        if (upload.getSize() > PhotoStore.MAX_BYTES)
            throw new ApiException(413, "photo.too-large", 10);
        var photoId = new PhotoId(ids.next(request));
        var photo = returning.addPhoto(actor, returnId, photoId, upload.getBytes());
        var order = reading.read(actor, returnId.order()).order();
        var json = orders.photo(order, photo, links.base(request));
        return Responses.created(json.url(), json);
    }

    private ReturnJson json(Actor actor, ReturnId id, HttpServletRequest request) {
        var order = reading.read(actor, id.order()).order();
        return orders.json(order, order.returnNumbered(id.number()), links.base(request));
    }
}

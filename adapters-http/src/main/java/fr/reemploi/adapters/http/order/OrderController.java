package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.json.OrderJson;
import fr.reemploi.adapters.http.api.json.OrderResponses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.order.Order;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders of the calling buyer.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderController {
    private final ReadOrders reading;
    private final BuyerOrderActions buyerActions;
    private final OrderResponses orders;
    private final AbsoluteLinks links;

    OrderController(
            ReadOrders reading,
            BuyerOrderActions buyerActions,
            OrderResponses orders,
            AbsoluteLinks links) {
        this.reading = reading;
        this.buyerActions = buyerActions;
        this.orders = orders;
        this.links = links;
    }

    @ApiOperation(
            value = "List the caller's purchases, newest first",
            query = {"limit", "cursor"},
            response = OrderJson.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping
    PageJson<OrderJson> list(Actor actor, QueryParameters parameters, HttpServletRequest request) {
        var page = reading.purchases(actor, parameters.limit(), parameters.cursor());
        return PageJson.of(page, order -> json(actor, order, request));
    }

    @ApiOperation(
            value = "Get an order; visible to its buyer, its seller and the operator",
            response = OrderJson.class,
            problems = "404 order.unknown")
    @GetMapping("/{id}")
    OrderJson read(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, reading.read(actor, PathIds.order(id)).order(), request);
    }

    @ApiOperation(
            value = "Cancel an order before the seller accepts it; the buyer is refunded",
            response = OrderJson.class,
            problems = {"404 order.unknown", "403 order.buyers", "409 order.state"})
    @PostMapping("/{id}/cancel")
    OrderJson cancel(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, buyerActions.cancel(actor, PathIds.order(id)), request);
    }

    @ApiOperation(
            value = "Confirm receipt of an order; `satisfied` ends the claim window at once",
            body = RequestSchemas.Receipt.class,
            response = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.buyers",
                "409 order.state",
                "409 return.open"
            })
    @PostMapping("/{id}/confirm-receipt")
    OrderJson confirmReceipt(
            Actor actor,
            @PathVariable String id,
            Optional<JsonObject> body,
            HttpServletRequest request) {
        var form = body.orElse(new JsonObject(Map.of())).form();
        return json(actor, buyerActions.confirm(actor, PathIds.order(id), form), request);
    }

    @ApiOperation(
            value = "Open a dispute for the operator to decide; the payout waits",
            body = RequestSchemas.DisputeClaim.class,
            response = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.buyers",
                "409 order.state",
                "409 return.open"
            })
    @PostMapping(path = "/{id}/disputes", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson dispute(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        return json(actor, buyerActions.dispute(actor, PathIds.order(id), body.form()), request);
    }

    private OrderJson json(Actor actor, Order order, HttpServletRequest request) {
        return orders.json(actor, order, links.base(request));
    }
}

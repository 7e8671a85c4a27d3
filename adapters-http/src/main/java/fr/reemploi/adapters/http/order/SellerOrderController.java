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
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shipment.ShipOrder;
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

/// Orders of the calling seller.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class SellerOrderController {
    private final ReadOrders reading;
    private final SellerOrderActions sellerActions;
    private final ShipOrder shipping;
    private final OrderResponses orders;
    private final AbsoluteLinks links;

    SellerOrderController(
            ReadOrders reading,
            SellerOrderActions sellerActions,
            ShipOrder shipping,
            OrderResponses orders,
            AbsoluteLinks links) {
        this.reading = reading;
        this.sellerActions = sellerActions;
        this.shipping = shipping;
        this.orders = orders;
        this.links = links;
    }

    @ApiOperation(
            value = "List the caller's sales, newest first",
            query = {"limit", "cursor"},
            response = OrderJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping("/me/seller/orders")
    PageJson<OrderJson> list(Actor actor, QueryParameters parameters, HttpServletRequest request) {
        var page = reading.sales(actor, parameters.limit(), parameters.cursor());
        return PageJson.of(page, order -> json(actor, order, request));
    }

    @ApiOperation(
            value = "Accept an order within 48 hours of its payment; otherwise it is declined",
            response = OrderJson.class,
            problems = {"404 order.unknown", "403 order.sellers", "409 order.state"})
    @PostMapping("/orders/{id}/accept")
    OrderJson accept(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, sellerActions.accept(actor, PathIds.order(id)), request);
    }

    @ApiOperation(
            value = "Decline an order; the buyer is refunded, the parts are withdrawn",
            body = RequestSchemas.Decline.class,
            response = OrderJson.class,
            problems = {"404 order.unknown", "403 order.sellers", "409 order.state"})
    @PostMapping(path = "/orders/{id}/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson decline(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        return json(actor, sellerActions.decline(actor, PathIds.order(id), body.form()), request);
    }

    @ApiOperation(
            value =
                    "Ship an order: buy the label where the marketplace does, otherwise record the"
                            + " carrier and tracking number",
            body = RequestSchemas.ShipmentDetails.class,
            response = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.sellers",
                "409 order.state",
                "409 order.local-pickup",
                "409 label.refused",
                "409 label.unknown",
                "409 label.under-way",
                "409 label.not-asked",
                "409 label.no-weight",
                "503 carrier.not-configured"
            })
    @PostMapping("/orders/{id}/ship")
    OrderJson ship(
            Actor actor,
            @PathVariable String id,
            Optional<JsonObject> body,
            HttpServletRequest request) {
        var form = body.orElse(new JsonObject(Map.of())).form();
        return json(actor, shipping.ship(actor, PathIds.order(id), form), request);
    }

    @ApiOperation(
            value = "Confirm that the buyer collected the parts",
            response = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.sellers",
                "409 order.state",
                "409 order.not-local-pickup"
            })
    @PostMapping("/orders/{id}/hand-over")
    OrderJson handOver(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, sellerActions.handOver(actor, PathIds.order(id)), request);
    }

    @ApiOperation(
            value = "Confirm that the worn part was returned; the core deposit is refunded",
            response = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.sellers",
                "409 order.state",
                "409 order.no-core-deposit"
            })
    @PostMapping("/orders/{id}/receive-core")
    OrderJson receiveCore(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, sellerActions.receiveCore(actor, PathIds.order(id)), request);
    }

    private OrderJson json(Actor actor, Order order, HttpServletRequest request) {
        return orders.json(actor, order, links.base(request));
    }
}

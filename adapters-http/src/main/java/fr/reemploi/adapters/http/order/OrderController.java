package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.Links;
import fr.reemploi.adapters.http.api.Parameters;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.Requests;
import fr.reemploi.adapters.http.api.Says;
import fr.reemploi.adapters.http.api.json.OrderJson;
import fr.reemploi.adapters.http.api.json.OrdersAsJson;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReceiveOrder;
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

/// An order as its buyer meets it.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderController {
    private final ReadOrders reading;
    private final ReceiveOrder receiving;
    private final OrdersAsJson orders;
    private final Links links;

    OrderController(ReadOrders reading, ReceiveOrder receiving, OrdersAsJson orders, Links links) {
        this.reading = reading;
        this.receiving = receiving;
        this.orders = orders;
        this.links = links;
    }

    @Says(
            value = "What one bought, newest first",
            query = {"limit", "cursor"},
            gives = OrderJson.class,
            as = Says.Shape.PAGE)
    @GetMapping
    PageJson<OrderJson> bought(Actor actor, Parameters given, HttpServletRequest request) {
        var page = reading.bought(actor, given.limit(), given.cursor());
        return PageJson.of(page, order -> json(actor, order, request));
    }

    @Says(
            value = "An order: its buyer's, its seller's, the operator's",
            gives = OrderJson.class,
            problems = "404 order.unknown")
    @GetMapping("/{id}")
    OrderJson read(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, reading.read(actor, PathIds.order(id)).order(), request);
    }

    @Says(
            value = "Cancels what the seller has not accepted yet; the money comes back",
            gives = OrderJson.class,
            problems = {"404 order.unknown", "403 order.buyers", "409 order.state"})
    @PostMapping("/{id}/cancel")
    OrderJson cancel(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, receiving.cancel(actor, PathIds.order(id)), request);
    }

    @Says(
            value = "It has come; `satisfied` closes the claim window at once",
            takes = Requests.Receipt.class,
            gives = OrderJson.class,
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
        return json(actor, receiving.confirm(actor, PathIds.order(id), form), request);
    }

    @Says(
            value = "Asks the operator to decide; nobody is paid before",
            takes = Requests.Complaint.class,
            gives = OrderJson.class,
            problems = {
                "404 order.unknown",
                "403 order.buyers",
                "409 order.state",
                "409 return.open"
            })
    @PostMapping(path = "/{id}/disputes", consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson dispute(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        return json(actor, receiving.dispute(actor, PathIds.order(id), body.form()), request);
    }

    private OrderJson json(Actor actor, Order order, HttpServletRequest request) {
        return orders.json(actor, order, links.base(request));
    }
}

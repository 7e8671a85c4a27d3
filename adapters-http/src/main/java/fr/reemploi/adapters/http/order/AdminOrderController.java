package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.json.OrderJson;
import fr.reemploi.adapters.http.api.json.OrderResponses;
import fr.reemploi.application.order.DecideDispute;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shipment.ResolveLabelPurchase;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ledger, label and dispute decisions of an order, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/admin", produces = MediaType.APPLICATION_JSON_VALUE)
class AdminOrderController {
    private final ReadOrders reading;
    private final DecideDispute disputes;
    private final ResolveLabelPurchase labels;
    private final OrderResponses orders;
    private final AbsoluteLinks links;

    AdminOrderController(
            ReadOrders reading,
            DecideDispute disputes,
            ResolveLabelPurchase labels,
            OrderResponses orders,
            AbsoluteLinks links) {
        this.reading = reading;
        this.disputes = disputes;
        this.labels = labels;
        this.orders = orders;
        this.links = links;
    }

    @ApiOperation(
            value = "Get the ledger of an order; the balance is always zero",
            response = LedgerJson.class,
            problems = {"403 role.required", "404 order.unknown"})
    @GetMapping("/orders/{id}/ledger")
    LedgerJson ledger(Actor actor, @PathVariable String id) {
        return LedgerJson.of(reading.ledger(actor, PathIds.order(id)));
    }

    @ApiOperation(
            value =
                    "Resolve a label purchase of unknown outcome, as shown in the carrier's account;"
                            + " if it was not bought, it can be bought again",
            body = RequestSchemas.LabelResolution.class,
            response = OrderJson.class,
            problems = {
                "403 role.required",
                "404 order.unknown",
                "409 label.not-asked",
                "409 label.under-way",
                "409 label.bought"
            })
    @PostMapping(
            path = "/orders/{id}/label-resolution",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson resolveLabel(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var order = labels.resolve(actor, PathIds.order(id), body.form());
        return orders.json(actor, order, links.base(request));
    }

    @ApiOperation(
            value =
                    "Resolve a dispute: the buyer is refunded the given amount, the seller is paid the rest",
            body = RequestSchemas.Decision.class,
            response = OrderJson.class,
            problems = {"403 role.required", "404 order.unknown", "409 order.state"})
    @PostMapping(
            path = "/orders/{id}/dispute-resolution",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    OrderJson decide(
            Actor actor, @PathVariable String id, JsonObject body, HttpServletRequest request) {
        var order = disputes.decide(actor, PathIds.order(id), body.form());
        return orders.json(actor, order, links.base(request));
    }
}

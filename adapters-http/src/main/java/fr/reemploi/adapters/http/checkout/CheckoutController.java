package fr.reemploi.adapters.http.checkout;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotencyFilter;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.BuyerCheckoutActions.CheckoutSnapshot;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.checkout.CheckoutId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Checkouts and their payment.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/checkouts", produces = MediaType.APPLICATION_JSON_VALUE)
class CheckoutController {
    private final PlaceCheckout placement;
    private final BuyerCheckoutActions payments;
    private final CheckoutResponses checkouts;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    CheckoutController(
            PlaceCheckout placement,
            BuyerCheckoutActions payments,
            CheckoutResponses checkouts,
            IdempotentIds ids,
            AbsoluteLinks links) {
        this.placement = placement;
        this.payments = payments;
        this.checkouts = checkouts;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value =
                    "Create a checkout: reserve all parts for 30 minutes, or none; one order per seller",
            body = RequestSchemas.Basket.class,
            status = 201,
            response = CheckoutJson.class,
            problems = {
                ApiOperation.KEY_REQUIRED,
                "409 listing.unavailable",
                "409 listing.own",
                "409 offer.price-changed",
                "503 payment.unavailable"
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CheckoutJson> place(Actor actor, JsonObject body, HttpServletRequest request) {
        if (request.getHeader(IdempotencyFilter.HEADER) == null)
            throw new ApiException(400, "idempotency.missing");
        var id = new CheckoutId(ids.next(request));
        var checkout = placement.place(actor, id, body.form());
        var json = json(actor, payments.snapshot(checkout), request);
        return Responses.created(links.api(request, "/checkouts/" + checkout.id()), json);
    }

    @ApiOperation(
            value = "Get a checkout with its orders and its payment",
            response = CheckoutJson.class,
            problems = "404 checkout.unknown")
    @GetMapping("/{id}")
    CheckoutJson read(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, payments.read(actor, PathIds.checkout(id)), request);
    }

    @ApiOperation(
            value = "Cancel a checkout; its parts are on sale again",
            response = CheckoutJson.class,
            problems = {"404 checkout.unknown", "403 checkout.buyers", "409 checkout.state"})
    @PostMapping("/{id}/cancel")
    CheckoutJson cancel(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, payments.cancel(actor, PathIds.checkout(id)), request);
    }

    @ApiOperation(
            value = "Retry a failed payment; returns the open payment if there is one",
            response = CheckoutJson.class,
            problems = {
                "404 checkout.unknown",
                "403 checkout.buyers",
                "409 checkout.state",
                "409 checkout.too-many-attempts",
                "503 payment.unavailable"
            })
    @PostMapping("/{id}/payment")
    CheckoutJson pay(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return json(actor, payments.retryPayment(actor, PathIds.checkout(id)), request);
    }

    private CheckoutJson json(Actor actor, CheckoutSnapshot view, HttpServletRequest request) {
        return checkouts.json(actor, view, links.base(request));
    }
}

package fr.reemploi.adapters.http.checkout;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.application.checkout.AdvanceClock;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.SimulatePayment;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.checkout.Checkout;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Simulated payments and the movable clock, for API clients. Both respond with 404 on an
/// installation that takes real payments.
@Tag(name = "Sandbox")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/sandbox", produces = MediaType.APPLICATION_JSON_VALUE)
class SandboxController {
    private static final int MAX_TIMES = 5;
    private static final int MAX_DELAY_SECONDS = 3_600;

    private final SimulatePayment bank;
    private final BuyerCheckoutActions buyerCheckouts;
    private final AdvanceClock clock;
    private final CheckoutResponses checkouts;
    private final AbsoluteLinks links;

    SandboxController(
            SimulatePayment bank,
            BuyerCheckoutActions buyerCheckouts,
            AdvanceClock clock,
            CheckoutResponses checkouts,
            AbsoluteLinks links) {
        this.bank = bank;
        this.buyerCheckouts = buyerCheckouts;
        this.clock = clock;
        this.checkouts = checkouts;
        this.links = links;
    }

    @ApiOperation(
            value = "Simulate a successful payment, confirmed `times` times after `delaySeconds`",
            query = {"times", "delaySeconds"},
            response = CheckoutJson.class,
            problems = "404 payment.unknown")
    @PostMapping("/payments/{paymentId}/succeed")
    CheckoutJson succeed(
            Actor actor,
            @PathVariable String paymentId,
            QueryParameters parameters,
            HttpServletRequest request) {
        var times = parameters.count("times", 1, MAX_TIMES).orElse(1);
        var delay = parameters.count("delaySeconds", 0, MAX_DELAY_SECONDS).orElse(0);
        var behaviour = new SimulatePayment.ConfirmationBehaviour(times, Duration.ofSeconds(delay));
        return json(actor, bank.succeed(actor, PathIds.payment(paymentId), behaviour), request);
    }

    @ApiOperation(
            value = "Simulate a payment declined by the bank",
            response = CheckoutJson.class,
            problems = "404 payment.unknown")
    @PostMapping("/payments/{paymentId}/fail")
    CheckoutJson fail(Actor actor, @PathVariable String paymentId, HttpServletRequest request) {
        return json(actor, bank.fail(actor, PathIds.payment(paymentId)), request);
    }

    @ApiOperation(
            value = "Advance the clock of a server started with --sandbox-clock",
            body = RequestSchemas.ClockAdvance.class,
            response = SandboxController.ClockJson.class,
            problems = {
                "403 role.required",
                "403 account.second-factor-required",
                "404 sandbox.no-clock"
            })
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockJson advance(Actor actor, JsonObject body) {
        return new ClockJson(clock.advance(actor, body.form()));
    }

    private CheckoutJson json(Actor actor, Checkout checkout, HttpServletRequest request) {
        return checkouts.json(actor, buyerCheckouts.snapshot(checkout), links.base(request));
    }

    /// The current time of the server.
    record ClockJson(Instant now) {}
}

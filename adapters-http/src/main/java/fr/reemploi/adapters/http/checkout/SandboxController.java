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

/// The pretended bank's buttons and the clock that can be moved, for programs. Neither exists on an
/// installation that takes real money.
@Tag(name = "Sandbox")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/sandbox", produces = MediaType.APPLICATION_JSON_VALUE)
class SandboxController {
    private static final int MOST_TIMES = 5;
    private static final int LONGEST_DELAY = 3_600;

    private final SimulatePayment bank;
    private final BuyerCheckoutActions paying;
    private final AdvanceClock clock;
    private final CheckoutResponses checkouts;
    private final AbsoluteLinks links;

    SandboxController(
            SimulatePayment bank,
            BuyerCheckoutActions paying,
            AdvanceClock clock,
            CheckoutResponses checkouts,
            AbsoluteLinks links) {
        this.bank = bank;
        this.paying = paying;
        this.clock = clock;
        this.checkouts = checkouts;
        this.links = links;
    }

    @ApiOperation(
            value = "The buyer pays; the bank says so as often, and as late, as asked",
            query = {"times", "delaySeconds"},
            response = CheckoutJson.class,
            problems = "404 payment.unknown")
    @PostMapping("/payments/{paymentId}/succeed")
    CheckoutJson succeed(
            Actor actor,
            @PathVariable String paymentId,
            QueryParameters parameters,
            HttpServletRequest request) {
        var times = parameters.count("times", 1, MOST_TIMES).orElse(1);
        var delay = parameters.count("delaySeconds", 0, LONGEST_DELAY).orElse(0);
        var manner = new SimulatePayment.ConfirmationBehaviour(times, Duration.ofSeconds(delay));
        return json(actor, bank.succeed(actor, PathIds.payment(paymentId), manner), request);
    }

    @ApiOperation(
            value = "The buyer's bank refuses",
            response = CheckoutJson.class,
            problems = "404 payment.unknown")
    @PostMapping("/payments/{paymentId}/fail")
    CheckoutJson fail(Actor actor, @PathVariable String paymentId, HttpServletRequest request) {
        return json(actor, bank.fail(actor, PathIds.payment(paymentId)), request);
    }

    @ApiOperation(
            value = "Moves the program's clock forward, where it was started with --sandbox-clock",
            body = RequestSchemas.ClockAdvance.class,
            response = SandboxController.ClockJson.class,
            problems = {"403 role.required", "404 sandbox.no-clock"})
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockJson advance(Actor actor, JsonObject body) {
        return new ClockJson(clock.advance(actor, body.form()));
    }

    private CheckoutJson json(Actor actor, Checkout checkout, HttpServletRequest request) {
        return checkouts.json(actor, paying.snapshot(checkout), links.base(request));
    }

    /// What time it is for the program.
    record ClockJson(Instant now) {}
}

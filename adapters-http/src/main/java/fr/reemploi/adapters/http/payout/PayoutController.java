package fr.reemploi.adapters.http.payout;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.payment.OnboardSeller.OnboardingState;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a seller gets his money: what the payment provider wants to know of him first.
@Tag(name = "Me")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/me/seller/payouts",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PayoutController {
    private final OnboardSeller payouts;

    PayoutController(OnboardSeller payouts) {
        this.payouts = payouts;
    }

    @ApiOperation(
            value =
                    "Whether one's sales can be paid out, and what the provider still wants to know",
            response = PayoutController.PayoutsJson.class,
            problems = "403 role.required")
    @GetMapping
    PayoutsJson read(Actor actor) {
        return PayoutsJson.of(payouts.read(actor));
    }

    @ApiOperation(
            value = "A page of the provider's on which to tell him; good once, for minutes",
            response = PayoutController.OnboardingJson.class,
            problems = {"403 role.required", "409 payouts.not-needed", "503 payment.unavailable"})
    @PostMapping("/onboarding")
    OnboardingJson begin(Actor actor) {
        return new OnboardingJson(payouts.createLink(actor).toString());
    }

    /// How a seller stands with the payment provider.
    record PayoutsJson(String provider, String status, List<String> missing) {
        static PayoutsJson of(OnboardingState situation) {
            return new PayoutsJson(
                    situation.provider(), EnumNames.of(situation.status()), situation.missing());
        }
    }

    /// Where to go.
    record OnboardingJson(String url) {}
}

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

/// Payouts of the calling seller: onboarding with the payment provider.
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
            value = "Get the payout status and the information the payment provider still requires",
            response = PayoutController.PayoutsJson.class,
            problems = "403 role.required")
    @GetMapping
    PayoutsJson read(Actor actor) {
        return PayoutsJson.of(payouts.read(actor));
    }

    @ApiOperation(
            value =
                    "Create an onboarding link to the payment provider; valid once, for a few minutes",
            response = PayoutController.OnboardingJson.class,
            problems = {"403 role.required", "409 payouts.not-needed", "503 payment.unavailable"})
    @PostMapping("/onboarding")
    OnboardingJson begin(Actor actor) {
        return new OnboardingJson(payouts.createLink(actor).toString());
    }

    /// The onboarding status of the seller with the payment provider.
    record PayoutsJson(String provider, String status, List<String> missing) {
        static PayoutsJson of(OnboardingState state) {
            return new PayoutsJson(state.provider(), EnumNames.of(state.status()), state.missing());
        }
    }

    /// The onboarding link.
    record OnboardingJson(String url) {}
}

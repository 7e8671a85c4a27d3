package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Two-factor authentication (TOTP) of the caller's own account.
@Tag(name = "Me")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me/totp", produces = MediaType.APPLICATION_JSON_VALUE)
class SecondFactorController {
    private final ManageTwoFactor twoFactor;

    SecondFactorController(ManageTwoFactor twoFactor) {
        this.twoFactor = twoFactor;
    }

    @ApiOperation(
            value = "Start the enrolment of a second factor (TOTP)",
            response = SecondFactorController.EnrolmentJson.class,
            problems = "409 totp.already-on")
    @PostMapping
    EnrolmentJson begin(Actor actor) {
        var enrolment = twoFactor.startEnrolment(actor);
        return new EnrolmentJson(enrolment.secret(), enrolment.address());
    }

    @ApiOperation(
            value =
                    "Enable the second factor with a first code, or renew its recovery codes;"
                            + " returns recovery codes, which are not shown again",
            body = RequestSchemas.Code.class,
            response = SecondFactorController.RecoveryCodesJson.class,
            problems = {"409 totp.not-begun", "409 totp.unreadable"})
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    RecoveryCodesJson confirm(Actor actor, JsonObject body, ClientAddress from) {
        return new RecoveryCodesJson(twoFactor.confirmEnrolment(actor, body.form(), from));
    }

    @ApiOperation(
            value = "Disable the second factor",
            body = RequestSchemas.Password.class,
            status = 204)
    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> remove(Actor actor, JsonObject body, ClientAddress from) {
        twoFactor.disable(actor, body.form(), from);
        return Responses.noContent();
    }

    /// The secret for an authenticator app.
    record EnrolmentJson(String secret, String otpauthUrl) {}

    /// Codes that are accepted at sign-in in place of a code of the app, each once.
    record RecoveryCodesJson(List<String> recoveryCodes) {}
}

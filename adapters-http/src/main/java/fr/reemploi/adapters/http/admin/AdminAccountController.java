package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.account.ResetSecondFactor;
import fr.reemploi.application.shared.Actor;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Accounts of others, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/admin/accounts/{id}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class AdminAccountController {
    private final ResetSecondFactor secondFactors;

    AdminAccountController(ResetSecondFactor secondFactors) {
        this.secondFactors = secondFactors;
    }

    @ApiOperation(
            value =
                    "Reset the second factor of an account whose owner can no longer use it; the"
                            + " owner is notified by e-mail",
            status = 204,
            problems = {"403 role.required", "404 account.unknown", "409 totp.reset-own"})
    @DeleteMapping("/totp")
    ResponseEntity<Void> resetSecondFactor(Actor actor, @PathVariable String id) {
        secondFactors.reset(actor, PathIds.account(id));
        return Responses.noContent();
    }
}

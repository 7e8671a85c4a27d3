package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.account.ChangePassword;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.EraseAccount;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.notification.ChangeEmail;
import fr.reemploi.application.notification.ResendVerificationEmail;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.account.Account;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own account.
@Tag(name = "Me")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MeController {
    private final EditAccount edit;
    private final EraseAccount erase;
    private final ChangePassword changePassword;
    private final ChangeEmail changeEmail;
    private final ResendVerificationEmail resendEmail;
    private final VerifySellers verifications;

    MeController(
            EditAccount edit,
            EraseAccount erase,
            ChangePassword changePassword,
            ChangeEmail changeEmail,
            ResendVerificationEmail resendEmail,
            VerifySellers verifications) {
        this.edit = edit;
        this.erase = erase;
        this.changePassword = changePassword;
        this.changeEmail = changeEmail;
        this.resendEmail = resendEmail;
        this.verifications = verifications;
    }

    @ApiOperation(value = "Get the caller's account", response = AccountJson.class)
    @GetMapping
    ResponseEntity<AccountJson> read(Actor actor) {
        return json(edit.read(actor));
    }

    @ApiOperation(
            value = "Update name or language of the account (JSON merge patch)",
            body = RequestSchemas.AccountChange.class,
            response = AccountJson.class)
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<AccountJson> update(Actor actor, ExpectedVersion expected, JsonObject body) {
        return json(edit.edit(actor, expected, body.form()));
    }

    @ApiOperation(
            value = "Create or replace the seller profile",
            body = RequestSchemas.Seller.class,
            response = AccountJson.class)
    @PutMapping(path = "/seller", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountJson> updateSeller(
            Actor actor, ExpectedVersion expected, JsonObject body) {
        return json(edit.updateSellerProfile(actor, expected, body.form()));
    }

    @ApiOperation(
            value = "Change the password; all other sessions end",
            body = RequestSchemas.NewPassword.class,
            status = 204)
    @PutMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> changePassword(Actor actor, JsonObject body, ClientAddress from) {
        changePassword.change(actor, body.form(), from);
        return Responses.noContent();
    }

    @ApiOperation(
            value =
                    "Request another e-mail address; it is changed, and all other sessions end,"
                            + " once the link sent to it is confirmed",
            body = RequestSchemas.NewEmail.class,
            status = 204,
            problems = {"409 account.email-taken", "503 mail.unavailable"})
    @PutMapping(path = "/email", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> changeEmail(Actor actor, JsonObject body, ClientAddress from) {
        changeEmail.request(actor, body.form(), from);
        return Responses.noContent();
    }

    @ApiOperation(
            value = "Send the e-mail that verifies the address again, unless it is verified",
            status = 202,
            problems = "503 mail.unavailable")
    @PostMapping("/email/verification")
    ResponseEntity<Void> resendVerification(Actor actor, ClientAddress from) {
        resendEmail.resend(actor, from);
        return ResponseEntity.accepted().build();
    }

    @ApiOperation(
            value = "Delete the account permanently",
            body = RequestSchemas.Password.class,
            status = 204,
            problems = {"409 account.open-orders", "409 account.last-admin"})
    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> delete(Actor actor, JsonObject body, ClientAddress from) {
        erase.erase(actor, body.form(), from);
        return Responses.noContent();
    }

    private ResponseEntity<AccountJson> json(Account account) {
        var verification = verifications.of(account);
        return Responses.editable(account.version(), AccountJson.of(account, verification));
    }
}

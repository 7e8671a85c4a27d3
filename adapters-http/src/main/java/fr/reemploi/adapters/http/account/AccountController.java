package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registration, e-mail verification and password reset.
@Tag(name = "Accounts")
@RestController
@RequestMapping(
        path = ApiPaths.BASE,
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {
    private final RegisterAccount registration;
    private final ConfirmEmail confirmation;
    private final ResetPassword passwords;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    AccountController(
            RegisterAccount registration,
            ConfirmEmail confirmation,
            ResetPassword passwords,
            IdempotentIds ids,
            AbsoluteLinks links) {
        this.registration = registration;
        this.confirmation = confirmation;
        this.passwords = passwords;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "Register an account",
            body = RequestSchemas.NewAccount.class,
            status = 201,
            response = AccountJson.class,
            problems = "409 account.email-taken")
    @PostMapping("/accounts")
    ResponseEntity<AccountJson> register(
            JsonObject body, Language language, ClientAddress from, HttpServletRequest request) {
        var id = new AccountId(ids.next(request));
        var account = registration.register(id, body.form(), language, from);
        var location = links.api(request, "/me");
        return Responses.created(location, account.version(), AccountJson.of(account));
    }

    @ApiOperation(
            value = "Verify an e-mail address with the token sent by e-mail",
            body = RequestSchemas.VerificationToken.class,
            status = 204,
            problems = {"409 account.email-taken", "422 token.invalid"})
    @PostMapping("/email-verifications")
    ResponseEntity<Void> confirm(JsonObject body) {
        var form = body.form();
        var token = form.requiredText("token", typed -> typed);
        form.check();
        confirmation.confirm(token.orElseThrow());
        return Responses.noContent();
    }

    @ApiOperation(
            value =
                    "Request a password reset e-mail; the response is the same for an unknown address",
            body = RequestSchemas.ForgottenPassword.class,
            status = 202)
    @PostMapping("/password-resets")
    ResponseEntity<Void> requestPasswordReset(JsonObject body, ClientAddress from) {
        passwords.request(body.form(), from);
        return ResponseEntity.accepted().build();
    }

    @ApiOperation(
            value = "Reset the password with the token sent by e-mail; all sessions end",
            body = RequestSchemas.Password.class,
            status = 204,
            problems = "422 token.invalid")
    @PutMapping("/password-resets/{token}")
    ResponseEntity<Void> reset(@PathVariable String token, JsonObject body, ClientAddress from) {
        passwords.reset(token, body.form(), from);
        return Responses.noContent();
    }
}

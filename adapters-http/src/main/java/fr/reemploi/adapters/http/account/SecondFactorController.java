package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.Answers;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.Requests;
import fr.reemploi.adapters.http.api.Says;
import fr.reemploi.application.account.ProtectAccount;
import fr.reemploi.application.shared.Actor;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The second factor of one's account.
@Tag(name = "Me")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me/totp", produces = MediaType.APPLICATION_JSON_VALUE)
class SecondFactorController {
    private final ProtectAccount protection;

    SecondFactorController(ProtectAccount protection) {
        this.protection = protection;
    }

    @Says(
            value = "Begins to turn the second factor on",
            gives = SecondFactorController.EnrolmentJson.class,
            problems = "409 totp.already-on")
    @PostMapping
    EnrolmentJson begin(Actor actor) {
        var begun = protection.begin(actor);
        return new EnrolmentJson(begun.secret(), begun.address());
    }

    @Says(
            value = "Turns the second factor on with a first code",
            takes = Requests.Code.class,
            status = 204,
            problems = "409 totp.not-begun")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> confirm(Actor actor, JsonObject body) {
        protection.confirm(actor, body.form());
        return Answers.done();
    }

    @Says(value = "Turns the second factor off", takes = Requests.Password.class, status = 204)
    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> remove(Actor actor, JsonObject body) {
        protection.remove(actor, body.form());
        return Answers.done();
    }

    /// What an authenticator app is given.
    record EnrolmentJson(String secret, String otpauthUrl) {}
}

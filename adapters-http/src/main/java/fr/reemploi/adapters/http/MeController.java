package fr.reemploi.adapters.http;

import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.EraseAccount;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.domain.account.Account;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own account.
@RestController
@RequestMapping(path = ApiPaths.BASE + "/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MeController {
    private final EditAccount edit;
    private final EraseAccount erase;

    MeController(EditAccount edit, EraseAccount erase) {
        this.edit = edit;
        this.erase = erase;
    }

    @GetMapping
    ResponseEntity<AccountJson> read(Actor actor) {
        return json(edit.read(actor));
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<AccountJson> change(Actor actor, Expected expected, JsonObject body) {
        return json(edit.edit(actor, expected, body.form()));
    }

    @PutMapping(path = "/seller", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountJson> sell(Actor actor, Expected expected, JsonObject body) {
        return json(edit.sell(actor, expected, body.form()));
    }

    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> leave(Actor actor, JsonObject body) {
        erase.erase(actor, body.form());
        return Answers.done();
    }

    private static ResponseEntity<AccountJson> json(Account account) {
        return Answers.editable(account.version(), AccountJson.of(account));
    }
}

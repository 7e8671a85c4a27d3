package fr.reemploi.adapters.http.account;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.session.RefreshSession;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in, refresh and sign-out.
@Tag(name = "Sessions")
@RestController
@RequestMapping(path = ApiPaths.BASE + "/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {
    private final SignIn signIn;
    private final RefreshSession refresh;
    private final AuthenticateSession sessions;

    SessionController(SignIn signIn, RefreshSession refresh, AuthenticateSession sessions) {
        this.signIn = signIn;
        this.refresh = refresh;
        this.sessions = sessions;
    }

    @ApiOperation(
            value =
                    "Sign in (create a session); `totp` is a code of the authenticator app or a"
                            + " recovery code",
            body = RequestSchemas.Credentials.class,
            status = 201,
            response = SessionController.SessionJson.class,
            problems = {
                "401 session.bad-credentials",
                "401 session.totp-required",
                "401 session.bad-totp",
                "401 session.totp-unreadable"
            })
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SessionJson open(JsonObject body, ClientAddress from, DeviceName device) {
        return json(signIn.signIn(body.form(), from, device));
    }

    @ApiOperation(
            value =
                    "Refresh a session; returns a new refresh token. The old one works again for 30 seconds, in case the response is lost; later reuse ends the session",
            body = RequestSchemas.Refresh.class,
            response = SessionController.SessionJson.class,
            problems = "401 session.bad-refresh-token")
    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    SessionJson refresh(JsonObject body) {
        var form = body.form();
        var key = form.requiredText("refreshToken", typed -> typed);
        form.check();
        return json(refresh.refresh(key.orElseThrow()));
    }

    @ApiOperation(value = "Sign out (delete the current session)", status = 204)
    @DeleteMapping("/current")
    ResponseEntity<Void> close(Actor actor) {
        sessions.end(actor.session());
        return Responses.noContent();
    }

    private SessionJson json(OpenedSession session) {
        return new SessionJson(
                sessions.accessToken(session.session()),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                session.key());
    }

    /// The tokens of a session.
    record SessionJson(String accessToken, String tokenType, long expiresIn, String refreshToken) {}
}

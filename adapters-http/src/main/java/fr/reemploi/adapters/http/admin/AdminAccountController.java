package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.account.FindAccount;
import fr.reemploi.application.account.ResetSecondFactor;
import fr.reemploi.application.administration.ChangeAccountRights;
import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Accounts of others, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/admin/accounts",
        produces = MediaType.APPLICATION_JSON_VALUE)
class AdminAccountController {
    private final FindAccount accounts;
    private final ChangeAccountRights rights;
    private final ResetSecondFactor secondFactors;

    AdminAccountController(
            FindAccount accounts, ChangeAccountRights rights, ResetSecondFactor secondFactors) {
        this.accounts = accounts;
        this.rights = rights;
        this.secondFactors = secondFactors;
    }

    @ApiOperation(
            value =
                    "List accounts, the newest first; `q` is a part of the address, the name, or the"
                            + " trade name, company name or SIRET of a seller",
            query = {"q", "limit", "cursor"},
            response = AdminAccountController.AdminAccountJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping
    PageJson<AdminAccountJson> list(Actor actor, QueryParameters parameters) {
        var page =
                accounts.page(
                        actor,
                        parameters.text("q").orElse(""),
                        parameters.limit(),
                        parameters.cursor());
        return PageJson.of(page, AdminAccountJson::of);
    }

    @ApiOperation(
            value =
                    "Appoint or dismiss an administrator, suspend or reinstate an account (JSON merge"
                            + " patch)",
            body = RequestSchemas.AccountRights.class,
            response = AdminAccountController.AdminAccountJson.class,
            problems = {
                "403 role.required",
                "404 account.unknown",
                "409 account.last-admin",
                "422 role.fixed"
            })
    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    AdminAccountJson update(Actor actor, @PathVariable String id, JsonObject body) {
        actor.require(Role.ADMIN);
        var account = accounts.get(actor, PathIds.account(id));
        var form = body.form();
        var changesRoles = form.contains("roles");
        var newRoles = form.list("roles", Role.values().length, AdminAccountController::role);
        var suspended = form.flag("suspended");
        if (form.contains("suspended")) form.require("suspended", suspended);
        form.check();
        var changed =
                new Rights(
                        changesRoles ? Optional.of(Set.copyOf(newRoles)) : Optional.empty(),
                        suspended);
        return AdminAccountJson.of(rights.change(actor, account.id(), changed));
    }

    private static Role role(Object value) {
        if (value instanceof String name) return EnumNames.parse(Role.class, name);
        throw new InvalidInputException("field.type", "text");
    }

    @ApiOperation(
            value =
                    "Reset the second factor of an account whose owner can no longer use it; the"
                            + " owner is notified by e-mail",
            status = 204,
            problems = {"403 role.required", "404 account.unknown", "409 totp.reset-own"})
    @DeleteMapping("/{id}/totp")
    ResponseEntity<Void> resetSecondFactor(Actor actor, @PathVariable String id) {
        secondFactors.reset(actor, PathIds.account(id));
        return Responses.noContent();
    }

    /// An account as administrators see it.
    ///
    /// @param secondFactor whether signing in requires a code
    /// @param seller null without a seller profile
    record AdminAccountJson(
            UUID id,
            String email,
            boolean emailVerified,
            String displayName,
            String locale,
            List<String> roles,
            boolean suspended,
            boolean secondFactor,
            Instant createdAt,
            Optional<AdminSellerJson> seller) {
        static AdminAccountJson of(Account account) {
            return new AdminAccountJson(
                    account.id().value(),
                    account.email().value(),
                    account.emailVerified(),
                    account.displayName(),
                    account.language().tag(),
                    account.roles().stream().sorted().map(EnumNames::of).toList(),
                    account.status() == AccountStatus.SUSPENDED,
                    account.credentials().requiresSecondFactor(),
                    account.createdAt(),
                    account.seller().map(AdminSellerJson::of));
        }
    }

    /// The seller of an account.
    record AdminSellerJson(
            String kind, String tradeName, String legalName, Optional<String> siret) {
        static AdminSellerJson of(SellerProfile profile) {
            return new AdminSellerJson(
                    EnumNames.of(profile.kind()),
                    profile.tradeName(),
                    profile.legalName(),
                    profile.siret().map(Siret::value));
        }
    }
}

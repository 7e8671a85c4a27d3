package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.shared.InvalidInputException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// Finds the accounts of other people, for administrators.
@UseCase
public final class FindAccount {
    static final int MAX_READ = 5_000;

    private final Accounts accounts;

    public FindAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The account with the address in `email`, ignoring case.
    ///
    /// @throws InvalidInputException `account.no-such-address` at `email`
    public Account byEmail(Actor actor, Form form) {
        actor.require(Role.ADMIN);
        var email = form.requiredText("email", EmailAddress::parse);
        form.check();
        return accounts.findByEmail(email.orElseThrow())
                .orElseThrow(() ->
                        InvalidInputException.at(
                                "email", "account.no-such-address", email.get().value()));
    }

    /// The accounts whose address, name or seller profile contains a text, the newest first. A page
    /// may have fewer items than the limit although there are more: at most [#MAX_READ] accounts
    /// are read for one.
    ///
    /// @param query compared without case and accents; blank finds all
    public Page<Account> page(Actor actor, String query, int limit, Optional<String> cursor) {
        actor.require(Role.ADMIN);
        var wanted = fold(query.strip());
        if (wanted.isEmpty()) return accounts.page(limit, cursor);
        var matches = new ArrayList<Account>();
        var next = cursor;
        for (var read = 0; read < MAX_READ; read += Page.MAX_LIMIT) {
            var page = accounts.page(Page.MAX_LIMIT, next);
            for (var account : page.items()) {
                if (!matches(account, wanted)) continue;
                matches.add(account);
                if (matches.size() == limit)
                    return new Page<>(matches, Optional.of(Accounts.position(account).encode()));
            }
            next = page.nextCursor();
            if (next.isEmpty()) break;
        }
        return new Page<>(matches, next);
    }

    private static boolean matches(Account account, String wanted) {
        var texts = new ArrayList<String>();
        texts.add(account.email().value());
        texts.add(account.displayName());
        account.seller()
                .ifPresent(profile -> {
                    texts.add(profile.tradeName());
                    texts.add(profile.legalName());
                    profile.siret().map(Siret::value).ifPresent(texts::add);
                });
        return texts.stream().map(FindAccount::fold).anyMatch(text -> text.contains(wanted));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    public Account get(Actor actor, AccountId id) {
        actor.require(Role.ADMIN);
        return accounts.get(id);
    }
}

package fr.reemploi.application.account;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// Verifies an e-mail address with the token sent to it.
@UseCase
public final class ConfirmEmail {
    public static final String PURPOSE = "email-verification";
    public static final Duration LIFETIME = Duration.ofDays(7);

    private final Accounts accounts;
    private final Secrets secrets;
    private final InstantSource clock;

    public ConfirmEmail(Accounts accounts, Secrets secrets, InstantSource clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Checks a token without using it: opening a link in an e-mail, as mail scanners do, must
    /// change nothing.
    ///
    /// @throws InvalidInputException `token.invalid`
    public void check(String token) {
        read(token);
    }

    /// Verifies the address; using a token twice changes nothing.
    ///
    /// @throws InvalidInputException `token.invalid`
    public void confirm(String token) {
        accounts.update(read(token), Account::verifyEmail);
    }

    private AccountId read(String token) {
        var id =
                secrets.readToken(PURPOSE, token, clock.instant())
                        .orElseThrow(() -> new InvalidInputException("token.invalid"));
        var account = new AccountId(UUID.fromString(id));
        if (accounts.find(account).filter(Account::isActive).isEmpty())
            throw new InvalidInputException("token.invalid");
        return account;
    }
}

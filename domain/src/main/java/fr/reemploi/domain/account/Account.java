package fr.reemploi.domain.account;

import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountEvent.AccountSuspended;
import fr.reemploi.domain.account.AccountEvent.EmailChanged;
import fr.reemploi.domain.account.AccountEvent.EmailReleased;
import fr.reemploi.domain.account.AccountEvent.PasswordChanged;
import fr.reemploi.domain.account.AccountEvent.PasswordResetRequested;
import fr.reemploi.domain.account.AccountEvent.RoleGranted;
import fr.reemploi.domain.account.AccountEvent.RoleRevoked;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The account of a person or company.
///
/// An account is registered with an e-mail address, which is then verified. Adding a seller profile
/// makes it a seller. Erasing an account blanks its personal data; its id stays valid for orders
/// and listings that refer to it.
public record Account(
        AccountId id,
        Version version,
        EmailAddress email,
        boolean emailVerified,
        String displayName,
        Language language,
        Credentials credentials,
        Set<Role> roles,
        Optional<SellerProfile> seller,
        AccountStatus status,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public static Change<Account> register(AccountId id, Registration registration, Instant now) {
        var account =
                new Account(
                        id,
                        Version.NEW,
                        registration.email(),
                        false,
                        registration.displayName(),
                        registration.language(),
                        Credentials.of(registration.passwordHash()),
                        Set.of(Role.BUYER),
                        Optional.empty(),
                        AccountStatus.ACTIVE,
                        now);
        return Change.of(account, new AccountRegistered(id, now));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    public boolean isActiveAdministrator() {
        return isActive() && is(Role.ADMIN);
    }

    public Change<Account> verifyEmail() {
        return emailVerified ? Change.none(this) : Change.of(with().emailVerified(true).build());
    }

    /// Replaces the address by another one that its owner has verified. Older sessions end, and
    /// links sent to the former address are invalid.
    public Change<Account> changeEmail(EmailAddress verified, Instant now) {
        var changed =
                with().email(verified)
                        .emailVerified(true)
                        .credentials(credentials.withNextRevision())
                        .build();
        var change = Change.of(changed, new EmailChanged(id, now));
        return verified.key().equals(email.key())
                ? change
                : change.then(_ -> Change.of(changed, new EmailReleased(id, email, now)));
    }

    public Change<Account> rename(String newName, Language newLanguage) {
        return Change.of(with().displayName(newName).language(newLanguage).build());
    }

    public Change<Account> changePassword(String hash, Instant now) {
        var changed = with().credentials(credentials.withPassword(hash)).build();
        return Change.of(changed, new PasswordChanged(id, now));
    }

    /// Records a request to reset the password; an event handler sends the e-mail.
    public Change<Account> requestPasswordReset(Instant now) {
        return Change.of(this, new PasswordResetRequested(id, now));
    }

    /// Stores a secret that takes effect once it is confirmed.
    public Change<Account> prepareSecondFactor(String encryptedSecret) {
        return Change.of(withFactor(Optional.of(SecondFactor.pending(encryptedSecret))));
    }

    /// Confirms the stored secret with the code of a time step. A factor that is on already gets
    /// these recovery codes in place of its former ones.
    ///
    /// @param recoveryCodes hashes
    public Change<Account> confirmSecondFactor(
            SecondFactor factor, long step, List<String> recoveryCodes, Instant now) {
        var action =
                factor.confirmed()
                        ? SecondFactorAction.RECOVERY_CODES_RENEWED
                        : SecondFactorAction.ENABLED;
        return Change.of(
                withFactor(Optional.of(factor.confirm(step, recoveryCodes))),
                new SecondFactorChanged(id, action, Optional.of(id), now));
    }

    /// Notes the time step of the code a sign-in was confirmed with.
    public Change<Account> useSecondFactor(SecondFactor factor, long step) {
        return Change.of(withFactor(Optional.of(factor.used(step))));
    }

    /// Uses up a recovery code; empty when the account has no code of this hash.
    public Optional<Change<Account>> useRecoveryCode(String hash, Instant now) {
        return credentials
                .secondFactor()
                .flatMap(factor -> factor.useRecoveryCode(hash))
                .map(remaining ->
                        Change.of(
                                withFactor(Optional.of(remaining)),
                                new SecondFactorChanged(
                                        id,
                                        SecondFactorAction.RECOVERY_CODE_USED,
                                        Optional.of(id),
                                        now)));
    }

    /// Removes the second factor at the request of its owner.
    public Change<Account> disableSecondFactor(Instant now) {
        return removeSecondFactor(SecondFactorAction.DISABLED, Optional.of(id), now);
    }

    /// Removes the second factor of an owner who can no longer use it.
    ///
    /// @param by the administrator; empty for the command line
    public Change<Account> resetSecondFactor(Optional<AccountId> by, Instant now) {
        return removeSecondFactor(SecondFactorAction.RESET, by, now);
    }

    private Change<Account> removeSecondFactor(
            SecondFactorAction action, Optional<AccountId> by, Instant now) {
        if (credentials.secondFactor().isEmpty()) return Change.none(this);
        var without = withFactor(Optional.empty());
        return credentials.requiresSecondFactor()
                ? Change.of(without, new SecondFactorChanged(id, action, by, now))
                : Change.of(without);
    }

    private Account withFactor(Optional<SecondFactor> factor) {
        return with().credentials(credentials.withSecondFactor(factor)).build();
    }

    public Change<Account> grant(Role role) {
        if (is(role)) return Change.none(this);
        var newRoles = EnumSet.copyOf(roles);
        newRoles.add(role);
        return Change.of(with().roles(newRoles).build());
    }

    /// Grants a role that is more than the account gives itself, with an event.
    public Change<Account> grant(Role role, Instant now) {
        var granted = grant(role);
        return granted.changed()
                ? Change.of(granted.now(), new RoleGranted(id, role, now))
                : granted;
    }

    /// Takes a role back; no change when the account does not have it.
    public Change<Account> revoke(Role role, Instant now) {
        if (!is(role)) return Change.none(this);
        var newRoles = EnumSet.copyOf(roles);
        newRoles.remove(role);
        return Change.of(with().roles(newRoles).build(), new RoleRevoked(id, role, now));
    }

    /// Sets or replaces the seller profile, which makes the account a seller.
    public Change<Account> updateSellerProfile(SellerProfile profile, Instant now) {
        var newRoles = EnumSet.copyOf(roles);
        newRoles.add(Role.SELLER);
        var changed = with().seller(Optional.of(profile)).roles(newRoles).build();
        return Change.of(changed, new SellerProfileChanged(id, now));
    }

    /// Suspends the account: it can no longer sign in or sell, and its payouts are held back.
    public Change<Account> suspend(Instant now) {
        if (status != AccountStatus.ACTIVE) return Change.none(this);
        var suspended = with().status(AccountStatus.SUSPENDED).build();
        return Change.of(suspended, new AccountSuspended(id, now));
    }

    public Change<Account> reinstate(Instant now) {
        if (status != AccountStatus.SUSPENDED) return Change.none(this);
        var reinstated = with().status(AccountStatus.ACTIVE).build();
        return Change.of(reinstated, new AccountReinstated(id, now));
    }

    public Change<Account> erase(Instant now) {
        if (status == AccountStatus.ERASED) return Change.none(this);
        var blank =
                with().email(new EmailAddress(id.value() + "@erased.invalid"))
                        .emailVerified(false)
                        .displayName("—")
                        .credentials(Credentials.of(""))
                        .roles(Set.of())
                        .seller(Optional.empty())
                        .status(AccountStatus.ERASED)
                        .build();
        return Change.of(blank, new AccountErased(id, now), new EmailReleased(id, email, now));
    }

    public Account withNextVersion() {
        return with().version(version.next()).build();
    }

    AccountBuilder with() {
        return new AccountBuilder(this);
    }
}

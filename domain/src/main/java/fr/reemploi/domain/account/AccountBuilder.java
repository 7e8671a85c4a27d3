package fr.reemploi.domain.account;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Version;
import java.util.Optional;
import java.util.Set;

/// Builds a changed copy of an account; fields that are not set keep their value.
final class AccountBuilder {
    private final Account from;
    private Version version;
    private EmailAddress email;
    private boolean emailVerified;
    private String displayName;
    private Language language;
    private Credentials credentials;
    private Set<Role> roles;
    private Optional<SellerProfile> seller;
    private AccountStatus status;

    AccountBuilder(Account from) {
        this.from = from;
        this.version = from.version();
        this.email = from.email();
        this.emailVerified = from.emailVerified();
        this.displayName = from.displayName();
        this.language = from.language();
        this.credentials = from.credentials();
        this.roles = from.roles();
        this.seller = from.seller();
        this.status = from.status();
    }

    AccountBuilder version(Version value) {
        this.version = value;
        return this;
    }

    AccountBuilder email(EmailAddress value) {
        this.email = value;
        return this;
    }

    AccountBuilder emailVerified(boolean value) {
        this.emailVerified = value;
        return this;
    }

    AccountBuilder displayName(String value) {
        this.displayName = value;
        return this;
    }

    AccountBuilder language(Language value) {
        this.language = value;
        return this;
    }

    AccountBuilder credentials(Credentials value) {
        this.credentials = value;
        return this;
    }

    AccountBuilder roles(Set<Role> value) {
        this.roles = value;
        return this;
    }

    AccountBuilder seller(Optional<SellerProfile> value) {
        this.seller = value;
        return this;
    }

    AccountBuilder status(AccountStatus value) {
        this.status = value;
        return this;
    }

    Account build() {
        return new Account(
                from.id(),
                version,
                email,
                emailVerified,
                displayName,
                language,
                credentials,
                roles,
                seller,
                status,
                from.createdAt());
    }
}

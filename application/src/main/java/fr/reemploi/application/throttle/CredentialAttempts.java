package fr.reemploi.application.throttle;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.KeyHash;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Verifies passwords and codes within the limits of account and address. Only failures count.
///
/// An address from which an account was opened before has a count of its own for this account, so
/// that attackers who fail on purpose cannot lock its owner out.
public final class CredentialAttempts {
    /// Before the e-mail address of no account.
    public static final String UNKNOWN = "unknown ";

    private static final int MAX_KNOWN_ADDRESSES = 20_000;

    private final Throttle throttle;
    private final Map<UUID, Boolean> knownAddresses =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                    return size() > MAX_KNOWN_ADDRESSES;
                }
            };

    public CredentialAttempts(Throttle throttle) {
        this.throttle = throttle;
    }

    /// Runs a verification. It counts from its start, so that parallel attempts do not exceed the
    /// limit, until it succeeds.
    ///
    /// @param account id of the account, or [#UNKNOWN] and the e-mail address typed when there is
    ///   none: both are counted alike
    /// @param verification throws a `DomainException` when the password or code is wrong
    /// @throws RateLimitedException `rate.limited`; nothing was verified
    public void verify(Kind kind, String account, ClientAddress from, Runnable verification) {
        if (from.isProgram()) {
            verification.run();
            return;
        }
        var counted = isKnown(account, from) ? pair(account, from) : account;
        count(kind, counted, from);
        var failed = false;
        try {
            verification.run();
        } catch (DomainException wrong) {
            failed = true;
            throttle.failed(kind, account, from);
            throw wrong;
        } finally {
            if (!failed) giveBack(kind, counted, from);
        }
    }

    /// Remembers that this address has opened the account.
    public void succeeded(String account, ClientAddress from) {
        synchronized (knownAddresses) {
            knownAddresses.put(KeyHash.of(pair(account, from)), true);
        }
    }

    private void count(Kind kind, String counted, ClientAddress from) {
        throttle.count(kind.byAddress, from);
        try {
            throttle.count(kind.byAccount, counted);
        } catch (RateLimitedException limited) {
            throttle.giveBack(kind.byAddress, from);
            throw limited;
        }
    }

    private void giveBack(Kind kind, String counted, ClientAddress from) {
        throttle.giveBack(kind.byAddress, from);
        throttle.giveBack(kind.byAccount, counted);
    }

    private boolean isKnown(String account, ClientAddress from) {
        synchronized (knownAddresses) {
            return knownAddresses.get(KeyHash.of(pair(account, from))) != null;
        }
    }

    private static String pair(String account, ClientAddress from) {
        return account + " " + from.network();
    }

    /// What is verified.
    public enum Kind {
        PASSWORD(Limit.FAILED_PASSWORDS_OF_ACCOUNT, Limit.FAILED_PASSWORDS_FROM_ADDRESS),
        SECOND_FACTOR(Limit.FAILED_CODES_OF_ACCOUNT, Limit.FAILED_CODES_FROM_ADDRESS);

        private final Limit byAccount;
        private final Limit byAddress;

        Kind(Limit byAccount, Limit byAddress) {
            this.byAccount = byAccount;
            this.byAddress = byAddress;
        }
    }
}

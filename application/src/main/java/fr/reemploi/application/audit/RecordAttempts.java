package fr.reemploi.application.audit;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.KeyHash;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.AttemptListener;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Writes failed sign-ins and reached limits to the audit log, summed up so that attackers cannot
/// fill it: of each subject the 1st, 10th, 100th… within an hour, of at most 100 subjects an hour,
/// then of all others together.
///
/// An unknown e-mail address is recorded as such, never as typed, and costs as many writes as an
/// account, so that the time of the response does not tell them apart.
@UseCase
public final class RecordAttempts implements AttemptListener {
    /// The subject of an entry about an e-mail address without account.
    public static final String UNKNOWN_ACCOUNT = "unknown";

    /// The subject of an entry that sums up further subjects.
    public static final String OTHERS = "others";

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_SUBJECTS = 100;

    private final AuditLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final Map<UUID, Integer> counts = new HashMap<>();
    private Instant windowEnd = Instant.MIN;

    public RecordAttempts(AuditLog log, Ids ids, InstantSource clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void failed(Kind kind, String account, ClientAddress from) {
        var subject = account.startsWith(CredentialAttempts.UNKNOWN) ? UNKNOWN_ACCOUNT : account;
        var action =
                switch (kind) {
                    case PASSWORD -> "password.failed";
                    case SECOND_FACTOR -> "second-factor.failed";
                };
        record(action, subject, action + account, Optional.of(from));
    }

    @Override
    public void limited(Limit limit, Optional<ClientAddress> from) {
        var subject = EnumNames.of(limit);
        var key = subject + from.map(ClientAddress::network).orElse("");
        record("limit.reached", subject, key, from);
    }

    private void record(String action, String subject, String key, Optional<ClientAddress> from) {
        var now = clock.instant();
        var counted = count(action, key, now);
        if (!isPowerOfTen(counted.number())) return;
        var times = "times=" + counted.number();
        var details =
                from.filter(_ -> !counted.others())
                        .map(address -> List.of(times, "address=" + address.network()))
                        .orElse(List.of(times));
        var entry =
                new AuditEntry(
                        ids.next(),
                        now,
                        Optional.empty(),
                        action,
                        counted.others() ? OTHERS : subject,
                        details);
        try {
            log.add(entry);
        } catch (UnavailableException | StorageUnavailableException storeIsDown) {
            // the answer to the attempt does not depend on its record
        }
    }

    private synchronized Counted count(String action, String key, Instant now) {
        if (!now.isBefore(windowEnd)) {
            counts.clear();
            windowEnd = now.plus(WINDOW);
        }
        var hash = KeyHash.of(key);
        var others = !counts.containsKey(hash) && counts.size() >= MAX_SUBJECTS;
        return new Counted(
                counts.merge(others ? KeyHash.of(action + " " + OTHERS) : hash, 1, Integer::sum),
                others);
    }

    private static boolean isPowerOfTen(int number) {
        var rest = number;
        while (rest % 10 == 0) rest /= 10;
        return rest == 1;
    }

    private record Counted(int number, boolean others) {}
}

package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.SectionId;
import fr.reemploi.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The results of the test that ran when an administrator saved a section, until the page that
/// follows has shown them: opening a page never runs a test. Another node shows none.
@Component
final class RecentProbes {
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Map<Key, Entry> entries = new HashMap<>();
    private final InstantSource clock;

    RecentProbes(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void put(AccountId administrator, SectionId section, ProbeResultsView results) {
        var now = clock.instant();
        entries.values().removeIf(entry -> entry.until().isBefore(now));
        entries.put(new Key(administrator, section), new Entry(results, now.plus(LIFETIME)));
    }

    synchronized Optional<ProbeResultsView> take(AccountId administrator, SectionId section) {
        return Optional.ofNullable(entries.remove(new Key(administrator, section)))
                .filter(entry -> !entry.until().isBefore(clock.instant()))
                .map(Entry::results);
    }

    private record Key(AccountId administrator, SectionId section) {}

    private record Entry(ProbeResultsView results, Instant until) {}
}

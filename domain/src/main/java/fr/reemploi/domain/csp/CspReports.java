package fr.reemploi.domain.csp;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The reports of the last thirty days, the latest first. They are bounded: of too many, the one
/// that was reported least often, then longest ago, is left out, so that made up reports do not
/// push out what visitors meet again and again.
public record CspReports(Version version, List<CspReport> all) {
    public static final int MAX_REPORTS = 100;
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final Comparator<CspReport> LATEST_FIRST =
            Comparator.comparing(CspReport::lastAt).reversed().thenComparing(CspReport::id);
    private static final Comparator<CspReport> LEAST_FIRST =
            Comparator.comparingLong(CspReport::count).thenComparing(CspReport::lastAt);

    /// No reports, never stored.
    public static final CspReports NONE = new CspReports(Version.NEW, List.of());

    public CspReports {
        all = all.stream().sorted(LATEST_FIRST).toList();
    }

    public Optional<CspReport> find(UUID id) {
        return all.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /// Adds a report, or counts it where the same is there.
    public Change<CspReports> with(CspReport report) {
        var oldest = report.lastAt().minus(RETENTION);
        var others = new ArrayList<>(all);
        others.removeIf(other -> other.id().equals(report.id()) || other.lastAt().isBefore(oldest));
        if (others.size() >= MAX_REPORTS)
            others.stream().min(LEAST_FIRST).ifPresent(others::remove);
        others.add(find(report.id()).map(report::plus).orElse(report));
        return Change.of(new CspReports(version, others));
    }

    /// Removes the reports about a host under a directive; no change where there is none.
    public Change<CspReports> without(String directive, String host) {
        var others =
                all.stream()
                        .filter(report ->
                                !report.directive().equals(directive)
                                        || !report.host().equals(host))
                        .toList();
        return others.size() == all.size()
                ? Change.none(this)
                : Change.of(new CspReports(version, others));
    }

    public CspReports withNextVersion() {
        return new CspReports(version.next(), all);
    }
}

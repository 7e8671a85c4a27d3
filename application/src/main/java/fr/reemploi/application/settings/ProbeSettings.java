package fr.reemploi.application.settings;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Tests the current settings of a section by calling the service, and records the first success.
@UseCase
public final class ProbeSettings {
    private final Sections sections;
    private final SettingsStore store;
    private final SealedSettings sealed;
    private final CurrentSettings current;
    private final List<Probe> probes;
    private final ProbeRecipients recipients;
    private final InstantSource clock;

    public ProbeSettings(
            Sections sections,
            SettingsStore store,
            SealedSettings sealed,
            CurrentSettings current,
            List<Probe> probes,
            ProbeRecipients recipients,
            InstantSource clock) {
        this.sections = sections;
        this.store = store;
        this.sealed = sealed;
        this.current = current;
        this.probes = List.copyOf(probes);
        this.recipients = recipients;
        this.clock = clock;
    }

    /// The results in order.
    public List<ProbeResult> probe(Actor actor, String id) {
        var section = sections.read(actor, id);
        var stored = store.of(section.id());
        var checks = new ArrayList<ProbeResult>();
        for (var field : section.fields())
            if (sealed.isLost(stored, field) && current.override(section, field).isEmpty())
                checks.add(lost(section, stored, field));
        var values = current.of(section.id());
        if (section.lacksLostSecret(values)) return checks;
        probes.stream()
                .filter(probe -> probe.section().equals(section.id()))
                .forEach(probe ->
                        checks.addAll(
                                recipients
                                        .find(actor.account())
                                        .map(recipient -> probe.probe(values, recipient))
                                        .orElseGet(() -> probe.probe(values))));
        if (section.isInUse(values) && hasPassed(checks))
            store.recordPassedTest(section.id(), clock.instant());
        return checks;
    }

    private static boolean hasPassed(List<ProbeResult> checks) {
        return !checks.isEmpty() && checks.stream().allMatch(ProbeResult::ok);
    }

    private ProbeResult lost(Section section, StoredSettings stored, SettingField field) {
        var code =
                sealed.isForgotten(stored, field) ? "check.secret-forgotten" : "check.secret-lost";
        return ProbeResult.failed("sealed", code, section.labelCode(field));
    }
}

package fr.reemploi.application.settings;

import java.util.List;

/// Tries the settings of a section with calls that cost nothing and change nothing. It never
/// throws: what goes wrong is what it found.
public interface Probe {
    Section section();

    /// What was tried, in order; a section without a service behind it says so in one check.
    List<ProbeResult> probe(SettingValues values);
}

package fr.reemploi.application.settings;

import java.util.List;

/// Port: tests the settings of a section with calls that change and buy nothing; a model counts a
/// few tokens. Failures are returned as results, never thrown.
public interface Probe {
    SectionId section();

    /// The results in order; a section without a service returns a single one.
    List<ProbeResult> probe(SettingValues values);

    /// The same test, for a service that reaches people: it sends the recipient a message.
    default List<ProbeResult> probe(SettingValues values, ProbeRecipients.Recipient recipient) {
        return probe(values);
    }
}

package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.ReadSettings.Source;
import fr.reemploi.application.settings.ReadSettings.Usage;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Optional;

/// The administration overview: one card per settings section.
///
/// @param https whether the site is served over https
/// @param parkedEvents whether there are events that an administrator has to look at
/// @param failingJobs what the background jobs do that keep failing
/// @param machineWarnings what is worrying about the machine
/// @param localAddress the address e-mails link to when no public one is configured
public record AdminView(
        List<Card> sections,
        boolean https,
        boolean parkedEvents,
        List<String> failingJobs,
        List<String> machineWarnings,
        Optional<String> localAddress) {
    /// A section of the settings.
    ///
    /// @param state `unused`, `incomplete` or `in-use`
    /// @param overridden number of fields set by environment variables
    public record Card(String section, String state, long overridden) {
        static Card of(SectionSnapshot snapshot) {
            var overridden =
                    snapshot.fields().stream()
                            .filter(field -> field.source() == Source.ENVIRONMENT)
                            .count();
            return new Card(
                    snapshot.section().id().value(), EnumNames.of(snapshot.usage()), overridden);
        }

        public boolean isInUse() {
            return state.equals(EnumNames.of(Usage.IN_USE));
        }

        public String address() {
            return SettingsPages.PATH + section;
        }
    }
}

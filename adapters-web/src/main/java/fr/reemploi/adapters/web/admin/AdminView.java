package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.ReadSettings.Source;
import fr.reemploi.application.settings.ReadSettings.Usage;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;

/// What an administrator has to see to.
public record AdminView(List<Card> sections) {
    /// A section of the settings.
    ///
    /// @param state `unused`, `incomplete` or `in-use`
    /// @param overridden how many fields the environment decides
    public record Card(String section, String state, long overridden) {
        static Card of(SectionSnapshot shown) {
            var overridden =
                    shown.fields().stream()
                            .filter(filled -> filled.source() == Source.ENVIRONMENT)
                            .count();
            return new Card(shown.section().id(), EnumNames.of(shown.use()), overridden);
        }

        public boolean isInUse() {
            return state.equals(EnumNames.of(Usage.IN_USE));
        }

        public String address() {
            return SettingsPages.PATH + section;
        }
    }
}

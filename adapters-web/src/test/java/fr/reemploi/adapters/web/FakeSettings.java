package fr.reemploi.adapters.web;

import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.settings.Settings;
import java.util.Map;

/// Settings as they are, but for the payment's, which a test fills in at once; sellers are held
/// against registers.
public final class FakeSettings implements Settings {
    private final Settings others;
    private SettingValues payment = new SettingValues(Map.of());

    FakeSettings(Settings others) {
        this.others = others;
    }

    public void paymentIs(Map<String, String> values) {
        payment = new SettingValues(values);
    }

    @Override
    public SettingValues of(Section section) {
        return switch (section) {
            case PAYMENT -> payment;
            case REGISTRIES ->
                    new DefaultSettings()
                            .with(section, RegistryFields.CHECK_COMPANIES, "true")
                            .of(section);
            case IMAGES, SHIPPING_BOXTAL, SHIPPING_MONDIAL_RELAY, MAIL, MARKETPLACE ->
                    others.of(section);
        };
    }
}

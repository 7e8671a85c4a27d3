package fr.reemploi.adapters.web;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.settings.Values;
import java.util.Map;

/// Settings as they are, but for the payment's, which a test fills in at once.
final class FakeSettings implements Settings {
    private final Settings others;
    private Values payment = new Values(Map.of());

    FakeSettings(Settings others) {
        this.others = others;
    }

    void paymentIs(Map<String, String> values) {
        payment = new Values(values);
    }

    @Override
    public Values of(Section section) {
        return section == Section.PAYMENT ? payment : others.of(section);
    }
}

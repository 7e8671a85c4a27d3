package fr.reemploi.adapters.web;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.settings.Values;
import java.util.Map;

/// Settings a test fills in.
final class FakeSettings implements Settings {
    private Values payment = new Values(Map.of());

    void paymentIs(Map<String, String> values) {
        payment = new Values(values);
    }

    @Override
    public Values of(Section section) {
        return section == Section.PAYMENT ? payment : new Values(Map.of());
    }
}

package fr.reemploi.application.radio;

import static fr.reemploi.application.settings.SettingField.flag;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import java.util.List;

/// The settings of the radio: whether pages offer it.
public final class RadioFields {
    public static final SectionId ID = new SectionId("radio");
    public static final String ENABLED = "enabled";

    public static final Section SECTION =
            Section.of(ID, List.of(flag(ENABLED).withDefault("true"))).inUseWith(ENABLED);

    private RadioFields() {}
}

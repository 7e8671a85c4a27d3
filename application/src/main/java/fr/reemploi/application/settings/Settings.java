package fr.reemploi.application.settings;

/// Port: the current settings: stored values, overridden by the environment. They are read from
/// memory, so that they can be read before every call. A change applies at once on its node, and on
/// other nodes within seconds.
public interface Settings {
    SettingValues of(SectionId section);
}

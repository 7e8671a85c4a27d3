package fr.reemploi.application.settings;

/// The settings as they hold now: what is stored, unless the environment says otherwise. Read from
/// memory, so that it can be asked before every call; a change made here holds at once, one made by
/// another node within seconds.
public interface Settings {
    SettingValues of(Section section);
}

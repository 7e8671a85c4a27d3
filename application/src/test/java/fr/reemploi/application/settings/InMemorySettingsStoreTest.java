package fr.reemploi.application.settings;

class InMemorySettingsStoreTest extends SettingsStoreContract {
    private final InMemorySettingsStore settings = new InMemorySettingsStore();

    @Override
    protected SettingsStore settings() {
        return settings;
    }
}

package fr.reemploi.application.shared;

class InMemoryInstallationIdStoreTest extends InstallationIdStoreContract {
    private final InMemoryInstallationIdStore fake = new InMemoryInstallationIdStore();

    @Override
    protected InstallationIdStore store() {
        return fake;
    }
}

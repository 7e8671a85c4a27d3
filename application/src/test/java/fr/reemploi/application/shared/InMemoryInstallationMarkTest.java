package fr.reemploi.application.shared;

class InMemoryInstallationMarkTest extends InstallationMarkContract {
    private final InMemoryInstallationMark fake = new InMemoryInstallationMark();

    @Override
    protected InstallationMark mark() {
        return fake;
    }
}

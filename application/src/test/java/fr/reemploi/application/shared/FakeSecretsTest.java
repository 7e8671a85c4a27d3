package fr.reemploi.application.shared;

class FakeSecretsTest extends SecretsContract {
    private final Secrets secrets = new FakeSecrets();

    @Override
    protected Secrets secrets() {
        return secrets;
    }
}

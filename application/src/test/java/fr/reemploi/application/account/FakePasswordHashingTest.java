package fr.reemploi.application.account;

class FakePasswordHashingTest extends PasswordHashingContract {
    private final PasswordHashing passwords = new FakePasswordHashing();

    @Override
    protected PasswordHashing passwords() {
        return passwords;
    }
}

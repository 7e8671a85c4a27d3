package fr.reemploi.application.payment;

class InMemoryPayoutAccountsTest extends PayoutAccountsContract {
    private final InMemoryPayoutAccounts payees = new InMemoryPayoutAccounts();

    @Override
    protected PayoutAccounts payees() {
        return payees;
    }
}

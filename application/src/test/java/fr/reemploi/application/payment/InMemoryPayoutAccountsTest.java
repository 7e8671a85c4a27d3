package fr.reemploi.application.payment;

class InMemoryPayoutAccountsTest extends PayoutAccountsContract {
    private final InMemoryPayoutAccounts payoutAccounts = new InMemoryPayoutAccounts();

    @Override
    protected PayoutAccounts accounts() {
        return payoutAccounts;
    }
}

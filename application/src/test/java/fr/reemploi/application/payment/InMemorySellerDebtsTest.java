package fr.reemploi.application.payment;

class InMemorySellerDebtsTest extends SellerDebtsContract {
    private final InMemorySellerDebts debts = new InMemorySellerDebts();

    @Override
    protected SellerDebts debts() {
        return debts;
    }
}

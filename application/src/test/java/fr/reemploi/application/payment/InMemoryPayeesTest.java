package fr.reemploi.application.payment;

class InMemoryPayeesTest extends PayeesContract {
    private final InMemoryPayees payees = new InMemoryPayees();

    @Override
    protected Payees payees() {
        return payees;
    }
}

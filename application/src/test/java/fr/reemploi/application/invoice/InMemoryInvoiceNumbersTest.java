package fr.reemploi.application.invoice;

class InMemoryInvoiceNumbersTest extends InvoiceNumbersContract {
    private final InMemoryInvoiceNumbers numbers = new InMemoryInvoiceNumbers();

    @Override
    protected InvoiceNumbers numbers() {
        return numbers;
    }
}

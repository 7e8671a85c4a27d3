package fr.reemploi.application.csp;

final class InMemoryCspReportStoreTest extends CspReportStoreContract {
    private final InMemoryCspReportStore store = new InMemoryCspReportStore();

    @Override
    protected CspReportStore store() {
        return store;
    }
}

package fr.reemploi.application.vehicle;

class InMemoryLookupCountsTest extends LookupCountsContract {
    private final InMemoryLookupCounts counts = new InMemoryLookupCounts();

    @Override
    protected LookupCounts counts() {
        return counts;
    }
}

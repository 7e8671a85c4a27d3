package fr.reemploi.application.lookup;

class InMemoryLookupCountsTest extends LookupCountsContract {
    private final InMemoryLookupCounts counts = new InMemoryLookupCounts();

    @Override
    protected LookupCounts counts() {
        return counts;
    }
}

package fr.reemploi.application.lookup;

class InMemoryKnownPlatesTest extends KnownPlatesContract {
    private final InMemoryKnownPlates plates = new InMemoryKnownPlates();

    @Override
    protected KnownPlates plates() {
        return plates;
    }
}

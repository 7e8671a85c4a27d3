package fr.reemploi.application.lookup;

class InMemoryPlateCacheTest extends PlateCacheContract {
    private final InMemoryPlateCache plates = new InMemoryPlateCache();

    @Override
    protected PlateCache plates() {
        return plates;
    }
}

package fr.reemploi.application.lookup;

class InMemoryPlateCacheTest extends PlateCacheContract {
    private final InMemoryPlateCache cache = new InMemoryPlateCache();

    @Override
    protected PlateCache cache() {
        return cache;
    }
}

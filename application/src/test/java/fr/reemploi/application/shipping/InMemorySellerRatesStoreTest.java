package fr.reemploi.application.shipping;

class InMemorySellerRatesStoreTest extends SellerRatesStoreContract {
    private final InMemorySellerRatesStore grids = new InMemorySellerRatesStore();

    @Override
    protected SellerRatesStore grids() {
        return grids;
    }
}

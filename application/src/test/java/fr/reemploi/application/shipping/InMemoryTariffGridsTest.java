package fr.reemploi.application.shipping;

class InMemoryTariffGridsTest extends TariffGridsContract {
    private final InMemoryTariffGrids grids = new InMemoryTariffGrids();

    @Override
    protected TariffGrids grids() {
        return grids;
    }
}

package fr.reemploi.application.radio;

final class InMemoryRadioStationStoreTest extends RadioStationStoreContract {
    private final InMemoryRadioStationStore store = new InMemoryRadioStationStore();

    @Override
    protected RadioStationStore store() {
        return store;
    }
}

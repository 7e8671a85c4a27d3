package fr.reemploi.application.account;

final class InMemoryAddressBooksTest extends AddressBooksContract {
    private final InMemoryAddressBooks store = new InMemoryAddressBooks();

    @Override
    protected AddressBooks store() {
        return store;
    }
}

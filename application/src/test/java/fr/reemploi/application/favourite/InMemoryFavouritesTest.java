package fr.reemploi.application.favourite;

class InMemoryFavouritesTest extends FavouritesContract {
    private final InMemoryFavourites favourites = new InMemoryFavourites();

    @Override
    protected Favourites favourites() {
        return favourites;
    }
}

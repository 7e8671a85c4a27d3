package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.favourite.FavouritesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteFavouritesTest extends FavouritesContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Favourites favourites() {
        return store.adapter().aggregate(Favourites.class);
    }
}

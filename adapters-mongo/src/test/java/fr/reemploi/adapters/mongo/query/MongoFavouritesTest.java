package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.favourite.FavouritesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFavouritesTest extends FavouritesContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Favourites favourites() {
        return store.adapter().aggregate(Favourites.class);
    }
}

package fr.reemploi.adapters.sqlite.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.ListingFeedContract;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.domain.listing.ListingId;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteListingFeedTest extends ListingFeedContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected ListingFeed feed() {
        return store.adapter().listingFeed();
    }

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }

    @Override
    protected void damage(ListingId id) {
        var sql = "UPDATE listing SET doc = '{\"state\":{\"is\":\"lent\"}}' WHERE id = ?";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

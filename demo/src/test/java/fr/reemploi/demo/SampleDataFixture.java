package fr.reemploi.demo;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.shared.SequentialIds;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory stores filled with the sample data.
final class SampleDataFixture {
    final HashingPhotoStore photos = new HashingPhotoStore();
    final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(PhotoStore.class, _ -> photos));
    final Catalogue catalogue = application.catalogue;
    final Accounts accounts = application.accounts;
    final SampleDataLoader loader = loader(accounts);
    SampleDataSummary summary = new SampleDataSummary(0, 0, List.of(), "");

    /// A loader that reads and changes accounts through this store.
    SampleDataLoader loader(Accounts store) {
        return new SampleDataLoader(
                useCases(store),
                catalogue,
                new SequentialIds(),
                SampleDataFixture::placeholderPhoto);
    }

    static SampleDataFixture fill() {
        var fixture = new SampleDataFixture();
        fixture.summary = fixture.loader.fill((_, _) -> {});
        return fixture;
    }

    /// A placeholder unique to each part; drawing photos takes longer.
    private static byte[] placeholderPhoto(SamplePart part) {
        return (part.sku() + part.picture()).getBytes(StandardCharsets.UTF_8);
    }

    List<Listing> listings() {
        return application.listingFeed.after(ListingFeed.START, 10_000).listings();
    }

    private SampleDataLoader.UseCases useCases(Accounts store) {
        return new SampleDataLoader.UseCases(
                application.registerAccount,
                application.editAccount,
                application.draftListing,
                application.uploadPhoto,
                application.publishListing,
                store,
                application.listingFeed);
    }

    /// Stores only a hash of each photo.
    static final class HashingPhotoStore implements PhotoStore {
        private final Map<String, Integer> hashes = new ConcurrentHashMap<>();

        @Override
        public Photo store(PhotoId id, byte[] file) {
            hashes.put(id.toString(), Arrays.hashCode(file));
            return new Photo(id, id.toString(), 800, 600);
        }

        @Override
        public void remove(String key) {
            hashes.remove(key);
        }

        @Override
        public String address(Photo photo, Size size) {
            return "/photos/" + photo.key();
        }

        Map<String, Integer> files() {
            return hashes;
        }

        long distinctFiles() {
            return hashes.values().stream().distinct().count();
        }
    }
}

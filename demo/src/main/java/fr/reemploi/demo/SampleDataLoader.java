package fr.reemploi.demo;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.demo.SampleDataSummary.SampleAccount;
import fr.reemploi.demo.picture.PhotoRenderer;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Language;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Fills an empty installation with sample accounts and listings, through the regular use cases.
/// Each fill creates the same data.
public final class SampleDataLoader {
    /// The password of every sample account.
    public static final String PASSWORD = "pieces-de-reemploi";

    private static final System.Logger LOG = System.getLogger(SampleDataLoader.class.getName());
    private static final String BUYER = "camille.moreau@reemploi.example";
    private static final int MIN_THREADS = 2;
    private static final int MAX_THREADS = 4;

    private final UseCases useCases;
    private final Catalogue catalogue;
    private final Ids ids;
    private final Photographer photographer;

    public SampleDataLoader(UseCases useCases, Catalogue catalogue, Ids ids) {
        this(useCases, catalogue, ids, SampleDataLoader::drawPhoto);
    }

    SampleDataLoader(UseCases useCases, Catalogue catalogue, Ids ids, Photographer photographer) {
        this.photographer = photographer;
        this.useCases = useCases;
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /// Whether the installation has no accounts and no listings.
    public boolean isEmpty() {
        var listings = useCases.feed().after(ListingFeed.START, 1).listings();
        return listings.isEmpty() && !useCases.accounts().any();
    }

    /// Creates the sample accounts and publishes their listings. The site is open meanwhile, and a
    /// visitor may delete a sample account: what can no longer be created is left out, and the site
    /// stays open.
    ///
    /// @throws ConflictException `demo.not-empty` if there is any account or listing; nothing is
    ///   created then
    public SampleDataSummary fill(Progress progress) {
        if (!isEmpty()) throw new ConflictException("demo.not-empty");
        var sellers = SampleSeller.all();
        var parts = SampleStock.of(sellers, catalogue);
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        attempt(() -> register(BUYER, "Camille Moreau"), failures);
        var actors =
                sellers.stream()
                        .map(seller -> attempt(() -> registerSeller(seller), failures))
                        .toList();
        var published = publish(parts, actors, progress, failures);
        if (!failures.isEmpty())
            LOG.log(
                    Level.WARNING,
                    "{0} of {1} sample parts were published; the first failure: {2}",
                    published,
                    parts.size(),
                    failures.peek());
        var registered = (int) actors.stream().filter(Optional::isPresent).count();
        return new SampleDataSummary(
                registered, published, accounts(sellers), SampleDataSummary.mostShared(parts));
    }

    private static <T> Optional<T> attempt(
            Supplier<T> creation, Collection<RuntimeException> failures) {
        try {
            return Optional.of(creation.get());
        } catch (RuntimeException failure) {
            failures.add(failure);
            return Optional.empty();
        }
    }

    private static List<SampleAccount> accounts(List<SampleSeller> sellers) {
        var accounts = new ArrayList<SampleAccount>();
        accounts.add(new SampleAccount("vendeur", sellers.getFirst().email(), PASSWORD));
        accounts.add(new SampleAccount("vendeur particulier", sellers.getLast().email(), PASSWORD));
        accounts.add(new SampleAccount("acheteur", BUYER, PASSWORD));
        return List.copyOf(accounts);
    }

    private Account register(String email, String name) {
        var form =
                Map.<String, Object>of("email", email, "password", PASSWORD, "displayName", name);
        var id = new AccountId(ids.derived("demo/account/" + email));
        useCases.register().register(id, Form.ofJson(form), Language.FR, ClientAddress.PROGRAM);
        // these addresses do not exist and cannot be confirmed
        return useCases.accounts().update(id, Account::verifyEmail);
    }

    private Actor registerSeller(SampleSeller seller) {
        var session = new SessionId(ids.derived("demo/session/" + seller.email()));
        var registered = register(seller.email(), seller.tradeName());
        var registrant = new Actor(registered.id(), registered.roles(), session);
        var account =
                useCases.edit()
                        .updateSellerProfile(
                                registrant, ExpectedVersion.ANY, Form.ofJson(seller.profile()));
        return new Actor(account.id(), account.roles(), session);
    }

    /// Returns how many parts were published; those of a seller without an account are left out.
    private int publish(
            List<SamplePart> parts,
            List<Optional<Actor>> actors,
            Progress progress,
            Collection<RuntimeException> failures) {
        var done = new AtomicInteger();
        var published = new AtomicInteger();
        var cores = Runtime.getRuntime().availableProcessors();
        try (var pool = new ForkJoinPool(Math.clamp(cores, MIN_THREADS, MAX_THREADS))) {
            pool.submit(() ->
                            parts.parallelStream()
                                    .forEach(part -> {
                                        var listing =
                                                actors.get(part.seller())
                                                        .flatMap(seller ->
                                                                attempt(
                                                                        () -> publish(part, seller),
                                                                        failures));
                                        if (listing.isPresent()) published.incrementAndGet();
                                        progress.at(done.incrementAndGet(), parts.size());
                                    }))
                    .join();
        }
        return published.get();
    }

    private Listing publish(SamplePart part, Actor seller) {
        var id = new ListingId(ids.derived("demo/listing/" + part.sku()));
        useCases.draft().draft(seller, id, Form.ofJson(part.listing()));
        var photo = new PhotoId(ids.derived("demo/photo/" + part.sku()));
        useCases.photograph().add(seller, id, photo, photographer.photograph(part));
        return useCases.publish().publish(seller, id);
    }

    private static byte[] drawPhoto(SamplePart part) {
        var picture = part.picture();
        var random = SeededRandom.of("picture/" + part.sku()).random();
        return PhotoRenderer.render(picture.drawing(), picture.tag(), picture.rightHand(), random);
    }

    /// Creates the photo of a part.
    interface Photographer {
        byte[] photograph(SamplePart part);
    }

    /// Called after each part, from several threads.
    public interface Progress {
        void at(int done, int total);
    }

    /// The use cases and stores used for filling.
    public record UseCases(
            RegisterAccount register,
            EditAccount edit,
            DraftListing draft,
            UploadPhoto photograph,
            PublishListing publish,
            Accounts accounts,
            ListingFeed feed) {}
}

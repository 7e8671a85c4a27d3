package fr.reemploi.application.privacy;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.account.EmailArchive.ArchivedEmail;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.cody.proposal.ProposalsContract;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Registration;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store holds about a person, and what becomes of it when the person leaves. A new port
/// fails the first test until it is listed here.
final class PersonalDataTest {
    private static final String PASSWORD = "correct horse battery";

    /// Ports that hold what the law requires to keep, or only ids that no longer identify anyone.
    private static final Map<String, String> KEPT =
            Map.ofEntries(
                    Map.entry("Orders", "contracts and invoices: ten years (L. 123-22)"),
                    Map.entry("Checkouts", "ids and amounts"),
                    Map.entry("Shipments", "proof of delivery, with the order"),
                    Map.entry("LabelFiles", "proof of shipping, with the order"),
                    Map.entry("InvoiceNumbers", "numbers without gaps (CGI)"),
                    Map.entry("PayoutAccounts", "the provider's id, for transfers made"),
                    Map.entry("SellerDebts", "amounts by id"),
                    Map.entry("SandboxPaymentStore", "ids and amounts"),
                    Map.entry("SpentTokensStore", "numbers under hashes, for a day"),
                    Map.entry("PaymentSessions", "the provider's ids"),
                    Map.entry("SellerRatesStore", "prices by id"),
                    Map.entry("AuditLog", "never deleted: ids and, of failed sign-ins, addresses"),
                    Map.entry("LookupCounts", "ids, deleted after a day"),
                    Map.entry("PlateCache", "keyed hashes, deleted after 90 days"),
                    Map.entry("Outbox", "ids, until delivered"),
                    Map.entry("EventDeliveries", "ids, until delivered or parked"),
                    Map.entry("WebhookInbox", "the provider's ids, deleted after 60 days"),
                    Map.entry("RadioStationStore", "the operator's stations"),
                    Map.entry("FaqStore", "the operator's texts"),
                    Map.entry("CspReportStore", "directives, hosts and shortened paths, 30 days"),
                    Map.entry("SettingsStore", "the operator's settings"));

    /// Ports that store nothing of their own about a person.
    private static final Set<String> NOTHING =
            Set.of(
                    "AccessTokens",
                    "AttemptListener",
                    "AnswerListener",
                    "BusinessClock",
                    "ChatModel",
                    "ChatModels",
                    "Tool",
                    "CarrierService",
                    "CompanyRegister",
                    "DirectUploads",
                    "EventHandler",
                    "FailingJobs",
                    "FaqSearch",
                    "HostedPhotos",
                    "Ids",
                    "ImageValidator",
                    "InstallationIdStore",
                    "InvoiceRenderer",
                    "Leases",
                    "ListingCardFormat",
                    "ListingFeed",
                    "Mailer",
                    "Machine",
                    "MovableClock",
                    "OpenObligations",
                    "Overrides",
                    "PartIndex",
                    "PartSearch",
                    "PasswordHashing",
                    "PaymentOrigins",
                    "Payments",
                    "PhotoFiles",
                    "PhotoOrigins",
                    "PhotoStore",
                    "PlateRegister",
                    "Probe",
                    "ProbeRecipients",
                    "Sandbox",
                    "SecondFactors",
                    "Secrets",
                    "SellerOnboarding",
                    "ServiceAddresses",
                    "ServiceStates",
                    "Settings",
                    "StoreSize",
                    "SingletonStore",
                    "StreamProbe",
                    "VatRegister",
                    "WebhookEventSource",
                    "WebhookHandler",
                    "WebhookReader");

    private final InMemoryApplication application = new InMemoryApplication();
    private final PurchaseFixture fixture = new PurchaseFixture(application);
    private Account person;
    private Actor actor;

    @BeforeEach
    void begin() {
        person = aSeller("zoe@example.fr");
        actor = actor(person);
    }

    @Test
    void every_port_is_listed_with_what_becomes_of_its_data() {
        var listed = new TreeSet<>(KEPT.keySet());
        listed.addAll(NOTHING);
        erased().keySet().forEach(port -> listed.add(port.getSimpleName()));
        assertThat(ports())
                .as("a new port: erase its personal data, or say here why it stays")
                .isEqualTo(listed);
    }

    @Test
    void erasure_empties_each_store_of_the_person_and_leaves_others_alone() {
        var other = aSeller("anne@example.fr");
        var ofPerson = erased();
        fill(person);
        fill(other);
        ofPerson.forEach(
                (port, holds) -> assertThat(holds.getAsBoolean()).as("before, " + port).isTrue());

        application.eraseAccount.erase(
                actor, Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
        fixture.runJobs();

        ofPerson.forEach(
                (port, holds) -> assertThat(holds.getAsBoolean()).as("after, " + port).isFalse());
        holding(other)
                .forEach((port, holds) ->
                        assertThat(holds.getAsBoolean()).as("another's, " + port).isTrue());
    }

    /// The program dies after the erasure was stored, or the folder cannot be written then: nothing
    /// but the stored event is left to delete the e-mails.
    @Test
    void emails_are_deleted_however_late_once_the_erasure_is_stored() {
        fill(person);
        application.emailArchive.setReadOnly(true);
        application.accounts.update(person.id(), stored -> stored.erase(NOON));
        fixture.runJobs();
        assertThat(application.emailArchive.to(person.email())).isNotEmpty();

        application.emailArchive.setReadOnly(false);
        fixture.advance(Duration.ofHours(1));
        fixture.runJobs();

        assertThat(application.emailArchive.to(person.email())).isEmpty();
    }

    @Test
    void emails_to_a_former_address_are_deleted_and_those_to_the_same_one_stay() {
        fill(person);
        var upperCase = new EmailAddress(person.email().value().toUpperCase(Locale.ROOT));
        application.accounts.update(person.id(), stored -> stored.changeEmail(upperCase, NOON));
        fixture.runJobs();
        assertThat(application.emailArchive.to(person.email())).isNotEmpty();

        var other = new EmailAddress("zoe.autre@example.fr");
        application.accounts.update(person.id(), stored -> stored.changeEmail(other, NOON));
        fixture.runJobs();
        assertThat(application.emailArchive.to(person.email())).isEmpty();
    }

    @Test
    void nobody_leaves_while_an_order_is_open_and_nothing_is_erased() {
        fill(person);
        fixture.paidOrder(fixture.aBuyer(), fixture.aPart(actor));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        application.eraseAccount.erase(
                                actor,
                                Form.ofJson(Map.of("password", PASSWORD)),
                                ClientAddress.PROGRAM))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("account.open-orders"));
        fixture.runJobs();

        erased().forEach((port, holds) ->
                assertThat(holds.getAsBoolean()).as(port.getSimpleName()).isTrue());
    }

    @Test
    void a_person_reads_all_that_is_stored_about_them_and_nothing_else() {
        fill(person);
        fill(aSeller("anne@example.fr"));
        var sale = fixture.paidOrder(fixture.aBuyer(), fixture.aPart(actor));
        var purchase = fixture.paidOrder(actor, fixture.aPart(fixture.aSeller()));
        var read = application.readPersonalData;

        var orders = new ArrayList<Order>();
        read.forEachOrder(actor, orders::add);
        assertThat(orders).extracting(Order::id).containsExactly(purchase.id(), sale.id());
        var favourites = new ArrayList<Favourite>();
        read.forEachFavourite(actor, favourites::add);
        assertThat(favourites).extracting(Favourite::account).containsExactly(person.id());
        var conversations = new ArrayList<CodyConversation>();
        read.forEachConversation(actor, conversations::add);
        assertThat(conversations).hasSize(1);
        var proposals = new ArrayList<Proposal>();
        read.forEachProposal(actor, proposals::add);
        assertThat(proposals).extracting(Proposal::owner).containsExactly(person.id());
        var imports = new ArrayList<Import>();
        read.forEachImport(actor, imports::add);
        assertThat(imports).extracting(Import::seller).containsExactly(person.id());
        assertThat(read.sessions(actor)).extracting(Session::account).containsExactly(person.id());
        assertThat(read.emails(actor))
                .extracting(ArchivedEmail::message)
                .containsExactly("Bonjour Zoé");
        assertThat(read.addresses(actor)).extracting(Address::city).contains("Angers");
    }

    @Test
    void the_tokens_of_links_in_kept_emails_are_left_out() {
        fill(person);
        var message =
                "Confirmez : http://localhost/confirmation?tok=\r\nen=3Dabc.DEF-_=\r\n123\r\nou"
                        + " http://localhost/mot-de-passe?token=xyz987\r\nMerci";
        application.emailArchive.add(person.email().value(), new ArchivedEmail("9.eml", message));

        assertThat(application.readPersonalData.emails(actor).getLast().message())
                .contains("confirmation?token=3D\r\nou", "mot-de-passe?token=\r\nMerci")
                .doesNotContain("abc", "123", "xyz987");
    }

    /// Each store that is erased, and whether it still holds something about the person.
    private Map<Class<?>, BooleanSupplier> erased() {
        return holding(person);
    }

    private Map<Class<?>, BooleanSupplier> holding(Account account) {
        var holds = new LinkedHashMap<Class<?>, BooleanSupplier>();
        var id = account.id();
        holds.put(
                Accounts.class,
                () -> application.accounts.get(id).status() != AccountStatus.ERASED);
        holds.put(Sessions.class, () -> !application.sessions.ofAccount(id).isEmpty());
        holds.put(
                Listings.class,
                () ->
                        !application
                                .listings
                                .ofSeller(
                                        new Listings.SellerListingsQuery(
                                                id,
                                                Optional.empty(),
                                                Page.MAX_LIMIT,
                                                Optional.empty()),
                                        NOON)
                                .items()
                                .isEmpty());
        holds.put(AddressBooks.class, () -> !application.addressBooks.of(id).entries().isEmpty());
        holds.put(Favourites.class, () -> application.favourites.count(id) > 0);
        holds.put(CodyConversations.class, () -> application.codyConversations.count(id) > 0);
        holds.put(Proposals.class, () -> application.proposals.count(id) > 0);
        holds.put(
                Imports.class,
                () -> !application.imports.ofSeller(id, Optional.empty(), 9).isEmpty());
        holds.put(ImportFiles.class, () -> hasRejects(importOf(account)));
        holds.put(Verifications.class, () -> application.verifications.of(id).isPresent());
        holds.put(
                EmailArchive.class, () -> !application.emailArchive.to(account.email()).isEmpty());
        holds.put(
                IdempotencyStore.class,
                () ->
                        !(application.idempotencyStore.start(id + " POST /x k", "probe", NOON)
                                instanceof IdempotencyStore.StartResult.Started));
        return holds;
    }

    private void fill(Account account) {
        var id = account.id();
        application.sessions.save(Examples.aSession(id));
        var listings = application.listings;
        listings.save(Change.of(Examples.aDraft(id)));
        listings.save(Change.of(withdrawn(Examples.aPublishedListing(id))));
        application.codyConversations.save(
                CodyConversation.start(
                        new CodyConversationId(UUID.randomUUID()), Optional.of(id), NOON));
        application.addressBooks.save(
                AddressBook.empty(id)
                        .add(
                                new AddressBook.SavedAddress(
                                        new AddressId(id.value()), Examples.anAddress())));
        application.proposals.save(ProposalsContract.aRepricing(id, NOON));
        application.favourites.add(Favourite.of(id, Examples.aPublishedListing().id(), NOON));
        var options = new Import.Options(Import.Format.CSV, false, false);
        var job = application.imports.save(Import.queued(importOf(account), id, options, NOON));
        var file = "titre\nAlternateur\n".getBytes(StandardCharsets.UTF_8);
        application.importFiles.store(job.id(), new ByteArrayInputStream(file));
        var row = new Row(2, Map.of(), "Rejetée", Optional.empty());
        application.importFiles.reject(job.id(), List.of(new RejectedRow(row, "?")), "");
        application.verifications.save(
                Verification.start(id, account.seller().orElseThrow(), NOON));
        application.emailArchive.add(
                account.email().value(), new ArchivedEmail("1.eml", "Bonjour Zoé"));
        application.idempotencyStore.start(id + " POST /x k", "hash", NOON);
        application.idempotencyStore.complete(
                id + " POST /x k", new StoredResponse(201, Map.of(), "Zoé"));
    }

    private static Listing withdrawn(Listing published) {
        return published.withdraw(NOON).now();
    }

    private static ImportId importOf(Account account) {
        return new ImportId(account.id().value());
    }

    private boolean hasRejects(ImportId id) {
        try (var rejects = application.importFiles.rejectedRows(id)) {
            var text = new String(rejects.readAllBytes(), StandardCharsets.UTF_8);
            return text.contains("Rejetée") || application.importFiles.has(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Account aSeller(String email) {
        var registration =
                new Registration(
                        Examples.registration(email).email(),
                        application.passwordHashing.hash(PASSWORD, ClientAddress.PROGRAM),
                        "Zoé",
                        Language.FR);
        var account = Account.register(Examples.anAccountId(), registration, NOON);
        return application.accounts.save(
                account.then(
                        registered -> registered.updateSellerProfile(Examples.aProfile(), NOON)));
    }

    private static Actor actor(Account account) {
        return new Actor(
                account.id(),
                EnumSet.of(Role.BUYER, Role.SELLER),
                Examples.aSession(account.id()).id());
    }

    /// The names of all top-level interfaces of the application that are not sealed.
    private static Set<String> ports() {
        try {
            var source = UseCase.class.getProtectionDomain().getCodeSource().getLocation();
            var root = Path.of(source.toURI());
            try (var files = Files.walk(root)) {
                return files.map(root::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".class") && !name.contains("$"))
                        .filter(name -> !name.endsWith("package-info.class"))
                        .map(name ->
                                name.replace(".class", "").replace('/', '.').replace('\\', '.'))
                        .flatMap(PersonalDataTest::load)
                        .filter(type ->
                                type.isInterface() && !type.isAnnotation() && !type.isSealed())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name, false, UseCase.class.getClassLoader()));
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}

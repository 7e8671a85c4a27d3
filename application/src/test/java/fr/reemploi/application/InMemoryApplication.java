package fr.reemploi.application;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.ChangePassword;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.EraseAccount;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.FindAccount;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.InMemoryAddressBooks;
import fr.reemploi.application.account.InMemoryEmailArchive;
import fr.reemploi.application.account.InMemorySessions;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.account.ResetSecondFactor;
import fr.reemploi.application.administration.ChangeAccountRights;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.audit.RecordAttempts;
import fr.reemploi.application.audit.RecordAudit;
import fr.reemploi.application.checkout.AdvanceClock;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.checkout.CreatePaymentSession;
import fr.reemploi.application.checkout.DescribePayment;
import fr.reemploi.application.checkout.HandlePaymentWebhook;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.checkout.PrepareSales;
import fr.reemploi.application.checkout.ProcessDeadlines;
import fr.reemploi.application.checkout.ReadBasket;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.checkout.SettleCheckout;
import fr.reemploi.application.checkout.SimulatePayment;
import fr.reemploi.application.checkout.TrackChargebacks;
import fr.reemploi.application.cody.AnswerMessage;
import fr.reemploi.application.cody.ChatModels;
import fr.reemploi.application.cody.CheckFitmentTool;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.DeleteCodyConversations;
import fr.reemploi.application.cody.ExplainErrorTool;
import fr.reemploi.application.cody.FakeChatModel;
import fr.reemploi.application.cody.InMemoryCodyConversations;
import fr.reemploi.application.cody.InMemorySpentTokens;
import fr.reemploi.application.cody.ListOrdersTool;
import fr.reemploi.application.cody.ManageCodyConversations;
import fr.reemploi.application.cody.RecentFailuresTool;
import fr.reemploi.application.cody.SearchFaqTool;
import fr.reemploi.application.cody.SearchPartsTool;
import fr.reemploi.application.cody.SellerFiguresTool;
import fr.reemploi.application.cody.ServicesDownTool;
import fr.reemploi.application.cody.ShowListingTool;
import fr.reemploi.application.cody.ShowOrderTool;
import fr.reemploi.application.cody.SpentTokensStore;
import fr.reemploi.application.cody.SuggestPriceTool;
import fr.reemploi.application.cody.SystemStateTool;
import fr.reemploi.application.cody.TokenBudget;
import fr.reemploi.application.cody.Toolbox;
import fr.reemploi.application.cody.proposal.ChangePriceTool;
import fr.reemploi.application.cody.proposal.DraftListingTool;
import fr.reemploi.application.cody.proposal.ExecuteProposal;
import fr.reemploi.application.cody.proposal.InMemoryProposals;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.cody.proposal.WithdrawListingTool;
import fr.reemploi.application.content.FaqSearch;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.application.content.FindFaqAnswers;
import fr.reemploi.application.content.InMemoryFaqSearch;
import fr.reemploi.application.content.InMemoryFaqStore;
import fr.reemploi.application.content.ManageFaq;
import fr.reemploi.application.content.ReadFaq;
import fr.reemploi.application.csp.CspReportStore;
import fr.reemploi.application.csp.InMemoryCspReportStore;
import fr.reemploi.application.csp.ManageCspReports;
import fr.reemploi.application.csp.ReceiveCspReport;
import fr.reemploi.application.favourite.DeleteFavourites;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.favourite.InMemoryFavourites;
import fr.reemploi.application.favourite.ManageFavourites;
import fr.reemploi.application.imports.ImportListings;
import fr.reemploi.application.imports.ImportRow;
import fr.reemploi.application.imports.InMemoryImportFiles;
import fr.reemploi.application.imports.InMemoryImports;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.invoice.FakeInvoiceRenderer;
import fr.reemploi.application.invoice.InMemoryInvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.listing.AttachUpload;
import fr.reemploi.application.listing.CheckFitment;
import fr.reemploi.application.listing.DeletePhotos;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.FakeDirectUploads;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.listing.UpdateSellerListings;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.lookup.BuildPartQuery;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.FakePlateRegister;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.lookup.InMemoryLookupCounts;
import fr.reemploi.application.lookup.InMemoryPlateCache;
import fr.reemploi.application.lookup.InMemoryVerifications;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.NotifySellers;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.notification.ChangeEmail;
import fr.reemploi.application.notification.FakeMailer;
import fr.reemploi.application.notification.FindProbeRecipient;
import fr.reemploi.application.notification.ResendVerificationEmail;
import fr.reemploi.application.notification.SendAccountEmails;
import fr.reemploi.application.notification.SendOrderEmails;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.DecideDispute;
import fr.reemploi.application.order.ExecuteOrderPayments;
import fr.reemploi.application.order.FindOpenOrders;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.PayReinstatedSellers;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.FailingJobs;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.ManageEvents;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.FakeSellerOnboarding;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.InMemorySellerDebts;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.privacy.DeleteEmails;
import fr.reemploi.application.privacy.ErasePersonalData;
import fr.reemploi.application.privacy.ReadPersonalData;
import fr.reemploi.application.radio.CheckStations;
import fr.reemploi.application.radio.InMemoryRadioStationStore;
import fr.reemploi.application.radio.ManageRadio;
import fr.reemploi.application.radio.RadioProbe;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.application.radio.StreamProbe.ProbedStream;
import fr.reemploi.application.search.InMemoryPartSearch;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.search.RefreshingPartSearch;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SuggestPrice;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.application.search.TitleListingCardFormat;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.session.FakeAccessTokens;
import fr.reemploi.application.session.ManageSessions;
import fr.reemploi.application.session.RefreshSession;
import fr.reemploi.application.session.SecondFactorPolicy;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ExampleSections;
import fr.reemploi.application.settings.FakeMailProbe;
import fr.reemploi.application.settings.FakeServiceAddresses;
import fr.reemploi.application.settings.InMemoryOverrides;
import fr.reemploi.application.settings.InMemorySettingsStore;
import fr.reemploi.application.settings.MarketplaceProbe;
import fr.reemploi.application.settings.ProbeSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.SealedSettings;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.settings.ServiceAddresses;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.AdvanceableClock;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InMemoryIdempotencyStore;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shipment.BuildLabelRequest;
import fr.reemploi.application.shipment.BuyLabel;
import fr.reemploi.application.shipment.HandleParcelWebhook;
import fr.reemploi.application.shipment.InMemoryLabelFiles;
import fr.reemploi.application.shipment.InMemoryShipments;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.application.shipment.ResolveLabelPurchase;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipment.SyncOrderWithShipment;
import fr.reemploi.application.shipment.TrackParcels;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.application.shipping.SignedOffers;
import fr.reemploi.application.shipping.UpdateSellerRates;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.application.system.FakeMachine;
import fr.reemploi.application.system.ProgramVersion;
import fr.reemploi.application.system.ReadSystem;
import fr.reemploi.application.system.ServiceStates;
import fr.reemploi.application.system.StoreSize;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.webhook.DispatchWebhooks;
import fr.reemploi.application.webhook.FakeWebhookProvider;
import fr.reemploi.application.webhook.InMemoryWebhookInbox;
import fr.reemploi.application.webhook.ReceiveWebhook;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.catalogue.Catalogue;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Every use case, composed on ports in memory: the one composition root of tests. A field is named
/// after its type; a field that depends on another is declared after it.
public final class InMemoryApplication {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final TermRecognizer RECOGNIZER = new TermRecognizer(CATALOGUE);

    private final Ports ports;

    // shared
    public final AdvanceableClock businessClock =
            ports.wrap(AdvanceableClock.class, new AdvanceableClock(InstantSource.fixed(NOON)));
    public final InstantSource clock = ports.wrap(InstantSource.class, businessClock);
    public final Catalogue catalogue = CATALOGUE;
    public final PublicUrl publicUrl =
            ports.wrap(PublicUrl.class, new PublicUrl("http://localhost", true));
    public final Ids ids = IDS;
    public final FakeSecrets secrets = new FakeSecrets();
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryIdempotencyStore idempotencyStore = new InMemoryIdempotencyStore();
    public final FakeMailer mailer = new FakeMailer();

    // settings
    public final Sections sections = ports.wrap(Sections.class, ExampleSections.ALL);
    public final InMemorySettingsStore settingsStore = new InMemorySettingsStore();
    public final InMemoryOverrides overrides = new InMemoryOverrides();
    public final SealedSettings sealedSettings = new SealedSettings(secrets);
    public final CurrentSettings currentSettings =
            new CurrentSettings(sections, settingsStore, sealedSettings, overrides, clock);
    public final Settings settings = ports.wrap(Settings.class, currentSettings);
    public final ReadSettings readSettings =
            new ReadSettings(sections, settingsStore, sealedSettings, currentSettings);
    public final EditSettings editSettings =
            new EditSettings(
                    sections,
                    settingsStore,
                    sealedSettings,
                    currentSettings,
                    readSettings,
                    ports.wrap(ServiceAddresses.class, new FakeServiceAddresses()),
                    clock);
    // account, session, audit
    public final Accounts accounts = ports.wrap(Accounts.class, new InMemoryAccounts(outbox));
    public final FindProbeRecipient findProbeRecipient = new FindProbeRecipient(accounts);
    public final FakeMailProbe mailProbe = new FakeMailProbe();
    public final MarketplaceProbe marketplaceProbe = new MarketplaceProbe();
    public final ProbeSettings probeSettings =
            new ProbeSettings(
                    sections,
                    settingsStore,
                    sealedSettings,
                    currentSettings,
                    List.of(marketplaceProbe, mailProbe),
                    findProbeRecipient,
                    clock);
    public final InMemoryEmailArchive emailArchive = new InMemoryEmailArchive();
    public final InMemorySessions sessions = new InMemorySessions();
    public final FakePasswordHashing passwordHashing = new FakePasswordHashing();
    public final FakeSecondFactors secondFactors = new FakeSecondFactors();
    public final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    public final RecordAttempts recordAttempts = new RecordAttempts(auditLog, ids, clock);
    public final Throttle throttle =
            ports.wrap(Throttle.class, new Throttle(clock, true, recordAttempts));
    public final CredentialAttempts credentialAttempts = new CredentialAttempts(throttle);
    public final FakeAccessTokens accessTokens = new FakeAccessTokens();
    public final RegisterAccount registerAccount =
            new RegisterAccount(accounts, passwordHashing, throttle, clock);
    public final CreateFirstAdministrator createFirstAdministrator =
            new CreateFirstAdministrator(accounts, registerAccount, secrets, ids, clock);
    public final ConfirmEmail confirmEmail = new ConfirmEmail(accounts, sessions, secrets, clock);
    public final ChangePassword changePassword =
            new ChangePassword(accounts, sessions, passwordHashing, credentialAttempts, clock);
    public final ChangeAccountRights changeAccountRights =
            new ChangeAccountRights(accounts, auditLog, clock);
    public final ResetPassword resetPassword =
            new ResetPassword(
                    accounts,
                    sessions,
                    passwordHashing,
                    credentialAttempts,
                    throttle,
                    secrets,
                    clock);
    public final EditAccount editAccount = new EditAccount(accounts, clock);
    public final ManageTwoFactor manageTwoFactor =
            new ManageTwoFactor(
                    accounts, passwordHashing, credentialAttempts, secondFactors, secrets, clock);
    public final FindAccount findAccount = new FindAccount(accounts);
    public final ResetSecondFactor resetSecondFactor = new ResetSecondFactor(accounts, clock);
    public final SendAccountEmails sendAccountEmails =
            new SendAccountEmails(accounts, mailer, secrets, publicUrl, clock);
    public final ResendVerificationEmail resendVerificationEmail =
            new ResendVerificationEmail(accounts, sendAccountEmails, throttle, ids);
    public final ChangeEmail changeEmail =
            new ChangeEmail(
                    accounts,
                    passwordHashing,
                    credentialAttempts,
                    sendAccountEmails,
                    throttle,
                    ids);
    public final SignIn signIn =
            new SignIn(
                    accounts,
                    sessions,
                    passwordHashing,
                    credentialAttempts,
                    secondFactors,
                    secrets,
                    ids,
                    clock);
    public final SecondFactorPolicy secondFactorPolicy =
            new SecondFactorPolicy(settings, settingsStore);
    public final AuthenticateSession authenticateSession =
            new AuthenticateSession(
                    accounts, sessions, accessTokens, secrets, secondFactorPolicy, clock);
    public final RefreshSession refreshSession =
            new RefreshSession(authenticateSession, sessions, secrets, clock);
    public final ManageSessions manageSessions = new ManageSessions(sessions, authenticateSession);
    public final ReadAudit readAudit = new ReadAudit(auditLog, accounts);
    public final RecordAudit recordAudit = new RecordAudit(auditLog);

    // lookup
    public final FakePlateRegister plateRegister = new FakePlateRegister();
    public final PlateCache plateCache = ports.wrap(PlateCache.class, new InMemoryPlateCache());
    public final InMemoryLookupCounts lookupCounts = new InMemoryLookupCounts();
    public final LookUpPlate lookUpPlate =
            new LookUpPlate(plateRegister, plateCache, lookupCounts, secrets, settings, clock);
    public final IdentifyVehicle identifyVehicle = new IdentifyVehicle(lookUpPlate, clock);
    public final InMemoryVerifications verifications = new InMemoryVerifications();
    public final NotifySellers notifySellers = new NotifySellers(mailer, publicUrl);
    public final VerifySellers verifySellers =
            new VerifySellers(
                    accounts,
                    verifications,
                    ports.wrap(
                            VerifySellers.Registers.class,
                            new VerifySellers.Registers(
                                    _ ->
                                            new CompanyRegister.Result.Found(
                                                    Optional.of("CASSE DE L'OUEST"), true),
                                    _ -> VatRegister.Result.INCONCLUSIVE)),
                    notifySellers,
                    settings,
                    clock);

    // listing, search, imports
    private final InMemoryListings listingStore =
            ports.wrap(InMemoryListings.class, new InMemoryListings(outbox));
    public final Listings listings = ports.wrap(Listings.class, listingStore);
    public final ListingFeed listingFeed = listingStore;
    public final PhotoStore photoStore = ports.wrap(PhotoStore.class, new InMemoryPhotoStore());
    public final FakeDirectUploads directUploads = new FakeDirectUploads();
    final ListingCardFormat listingCardFormat =
            ports.wrap(ListingCardFormat.class, new TitleListingCardFormat());
    public final InMemoryPartSearch partIndex =
            new InMemoryPartSearch(listingCardFormat, catalogue);
    public final MaintainIndex maintainIndex =
            new MaintainIndex(listingFeed, listings, partIndex, outbox.deliveries(), clock);
    public final PartSearch partSearch =
            ports.wrap(PartSearch.class, new RefreshingPartSearch(maintainIndex, partIndex));
    public final ListingForm listingForm = new ListingForm(catalogue, listings, clock);
    public final DraftListing draftListing =
            new DraftListing(accounts, listings, listingForm, businessClock);
    public final UpdateListing updateListing =
            new UpdateListing(accounts, listings, listingForm, businessClock);
    public final UploadPhoto uploadPhoto = new UploadPhoto(listings, photoStore, businessClock);
    public final AttachUpload attachUpload =
            new AttachUpload(listings, directUploads, businessClock);
    public final DeletePhotos deletePhotos = new DeletePhotos(photoStore);
    public final PublishListing publishListing = new PublishListing(listings, businessClock);
    public final ReadListings readListings = new ReadListings(listings, partSearch, businessClock);
    public final UpdateSellerListings updateSellerListings =
            new UpdateSellerListings(accounts, listings, businessClock);
    public final BuildPartQuery buildPartQuery = new BuildPartQuery(identifyVehicle);
    public final SearchParts searchParts = new SearchParts(partSearch, businessClock);
    public final SellerDirectory sellerDirectory =
            new SellerDirectory(accounts, verifications, clock);
    public final InMemoryImports imports = new InMemoryImports();
    public final InMemoryImportFiles importFiles = new InMemoryImportFiles();
    public final ImportListings importListings = new ImportListings(imports, importFiles, clock);
    public final ImportRow importRow = new ImportRow(listings, listingForm, ids, clock);
    public final RunImports runImports =
            new RunImports(imports, importFiles, importRow, accounts, clock);

    // shipping
    private final InMemoryCarrier carrier = new InMemoryCarrier();
    public final CarrierService carrierService = ports.wrap(CarrierService.class, carrier);
    public final Carriers carriers =
            new Carriers(List.of(carrierService, InMemoryCarrier.unconfigured()));
    public final InMemorySellerRatesStore sellerRatesStore = new InMemorySellerRatesStore();
    public final UpdateSellerRates updateSellerRates = new UpdateSellerRates(sellerRatesStore);
    public final FindPickupPoints findPickupPoints = new FindPickupPoints(carriers, clock);
    public final WeightEstimator weightEstimator = new WeightEstimator(catalogue);
    public final SignedOffers signedOffers = new SignedOffers(secrets);
    public final QuoteDelivery quoteDelivery =
            new QuoteDelivery(
                    listings,
                    accounts,
                    sellerRatesStore,
                    carriers,
                    weightEstimator,
                    signedOffers,
                    businessClock);

    // order, payment, invoice
    private final FakePayments provider = new FakePayments(businessClock);
    public final Payments payments = ports.wrap(Payments.class, provider);
    public final Orders orders = ports.wrap(Orders.class, new InMemoryOrders(outbox));
    public final Checkouts checkouts = ports.wrap(Checkouts.class, new InMemoryCheckouts(outbox));
    public final SellerDebts sellerDebts = ports.wrap(SellerDebts.class, new InMemorySellerDebts());
    public final FindOpenOrders findOpenOrders =
            new FindOpenOrders(orders, sellerDebts, businessClock);
    public final EraseAccount eraseAccount =
            new EraseAccount(
                    accounts, sessions, passwordHashing, credentialAttempts, findOpenOrders, clock);
    public final Favourites favourites = ports.wrap(Favourites.class, new InMemoryFavourites());
    public final ManageFavourites manageFavourites =
            new ManageFavourites(favourites, readListings, listings, businessClock);
    public final AddressBooks addressBooks =
            ports.wrap(AddressBooks.class, new InMemoryAddressBooks());
    public final ManageAddresses manageAddresses = new ManageAddresses(addressBooks);
    public final DeleteFavourites deleteFavourites = new DeleteFavourites(favourites);
    public final RadioStationStore radioStationStore =
            ports.wrap(RadioStationStore.class, new InMemoryRadioStationStore());
    public final ReadRadio readRadio = new ReadRadio(radioStationStore, settings, clock);

    /// The origins to which streams redirect.
    public final Map<URI, Set<String>> redirects = new ConcurrentHashMap<>();

    /// Streams that do not answer.
    public final Set<URI> silentStreams = ConcurrentHashMap.newKeySet();

    public final CheckStations checkStations =
            new CheckStations(
                    readRadio,
                    stream ->
                            new ProbedStream(
                                    !silentStreams.contains(stream),
                                    redirects.getOrDefault(stream, Set.of())));
    public final RadioProbe radioProbe = new RadioProbe(readRadio, checkStations);
    public final ManageRadio manageRadio =
            new ManageRadio(radioStationStore, readRadio, new FakeServiceAddresses());
    public final CspReportStore cspReportStore =
            ports.wrap(CspReportStore.class, new InMemoryCspReportStore());
    public final ReceiveCspReport receiveCspReport =
            new ReceiveCspReport(cspReportStore, throttle, clock);
    public final ManageCspReports manageCspReports =
            new ManageCspReports(cspReportStore, manageRadio, auditLog, clock);
    public final FaqStore faqStore = ports.wrap(FaqStore.class, new InMemoryFaqStore());
    public final FaqSearch faqSearch = ports.wrap(FaqSearch.class, new InMemoryFaqSearch());
    public final ReadFaq readFaq = new ReadFaq(faqStore, faqSearch);
    public final FindFaqAnswers findFaqAnswers = new FindFaqAnswers(faqStore, faqSearch);
    public final ManageFaq manageFaq = new ManageFaq(faqStore);

    // cody
    public final CodyConversations codyConversations =
            ports.wrap(CodyConversations.class, new InMemoryCodyConversations());
    public final Proposals proposals = ports.wrap(Proposals.class, new InMemoryProposals());
    public final DeleteCodyConversations deleteCodyConversations =
            new DeleteCodyConversations(codyConversations, proposals);
    public final DeleteEmails deleteEmails = new DeleteEmails(emailArchive);
    public final ErasePersonalData erasePersonalData =
            new ErasePersonalData(sessions, addressBooks, imports, importFiles, idempotencyStore);
    public final ReadPersonalData readPersonalData =
            new ReadPersonalData(
                    accounts,
                    sessions,
                    addressBooks,
                    orders,
                    favourites,
                    codyConversations,
                    proposals,
                    imports,
                    emailArchive,
                    auditLog,
                    clock);
    public final ExecuteOrderPayments executeSettlement =
            new ExecuteOrderPayments(orders, accounts, sellerDebts, payments, businessClock);
    public final SettleOrder settleOrder =
            new SettleOrder(orders, listings, executeSettlement, businessClock);
    public final ReadOrders readOrders = new ReadOrders(orders, businessClock);
    public final BuyerOrderActions buyerOrderActions =
            new BuyerOrderActions(orders, settleOrder, businessClock);
    public final SellerOrderActions sellerOrderActions =
            new SellerOrderActions(orders, settleOrder, businessClock);
    public final ReturnParts returnParts =
            new ReturnParts(orders, settleOrder, photoStore, businessClock);
    public final DecideDispute decideDispute =
            new DecideDispute(orders, settleOrder, auditLog, businessClock);
    public final PayReinstatedSellers payReinstatedSellers =
            new PayReinstatedSellers(orders, settleOrder);
    public final InMemoryPayoutAccounts payoutAccounts = new InMemoryPayoutAccounts();
    public final FakeSellerOnboarding sellerOnboarding = new FakeSellerOnboarding();
    public final OnboardSeller onboardSeller =
            new OnboardSeller(payoutAccounts, accounts, sellerOnboarding, payments, publicUrl);
    public final InMemoryInvoiceNumbers invoiceNumbers = new InMemoryInvoiceNumbers();
    public final FakeInvoiceRenderer invoiceRenderer = new FakeInvoiceRenderer();
    public final InvoiceOrder invoiceOrder =
            new InvoiceOrder(orders, invoiceNumbers, invoiceRenderer);
    public final PrintReturnSlip printReturnSlip = new PrintReturnSlip(orders, invoiceRenderer);
    public final SendOrderEmails sendOrderEmails =
            new SendOrderEmails(orders, checkouts, accounts, mailer, publicUrl);

    // checkout
    public final SettleCheckout settleCheckout =
            new SettleCheckout(checkouts, orders, listings, payments, settleOrder, businessClock);
    public final ConfirmPayment confirmPayment =
            new ConfirmPayment(checkouts, payments, settleCheckout);
    public final CreatePaymentSession createPaymentSession =
            new CreatePaymentSession(payments, checkouts, publicUrl);
    public final PrepareSales prepareSales =
            new PrepareSales(accounts, listings, signedOffers, findPickupPoints, settings);
    public final ReadBasket readBasket = new ReadBasket(listings, accounts, clock);
    public final PlaceCheckout placeCheckout =
            new PlaceCheckout(
                    prepareSales,
                    listings,
                    orders,
                    checkouts,
                    createPaymentSession,
                    ids,
                    businessClock);
    public final BuyerCheckoutActions buyerCheckoutActions =
            new BuyerCheckoutActions(
                    checkouts, orders, createPaymentSession, settleCheckout, businessClock);
    public final DescribePayment describePayment = new DescribePayment(payments, checkouts);
    public final SimulatePayment simulatePayment =
            new SimulatePayment(
                    Optional.of(payments)
                            .filter(Sandbox.class::isInstance)
                            .map(Sandbox.class::cast),
                    checkouts,
                    confirmPayment);
    public final HandlePaymentWebhook handlePaymentWebhook =
            new HandlePaymentWebhook(confirmPayment);
    public final TrackChargebacks trackChargebacks =
            new TrackChargebacks(payments, checkouts, orders, businessClock);
    public final ReconcilePayments reconcilePayments =
            new ReconcilePayments(orders, checkouts, payments, businessClock);
    public final ProcessDeadlines processDeadlines =
            new ProcessDeadlines(
                    checkouts,
                    orders,
                    confirmPayment,
                    settleCheckout,
                    settleOrder,
                    outbox.deliveries(),
                    businessClock,
                    clock);
    public final AdvanceClock advanceClock =
            new AdvanceClock(Optional.of(businessClock), processDeadlines);

    // shipment
    public final Shipments shipments = ports.wrap(Shipments.class, new InMemoryShipments(outbox));
    public final LabelFiles labelFiles = ports.wrap(LabelFiles.class, new InMemoryLabelFiles());
    public final SyncOrderWithShipment syncOrderWithShipment =
            new SyncOrderWithShipment(shipments, orders, businessClock);
    public final BuildLabelRequest describeParcel =
            new BuildLabelRequest(accounts, listings, weightEstimator, businessClock);
    public final BuyLabel buyLabel =
            new BuyLabel(shipments, carriers, describeParcel, labelFiles, businessClock);
    public final ShipOrder shipOrder =
            new ShipOrder(
                    orders,
                    shipments,
                    sellerOrderActions,
                    buyLabel,
                    syncOrderWithShipment,
                    businessClock);
    public final ReadShipment readShipment =
            new ReadShipment(orders, shipments, labelFiles, businessClock);
    public final ResolveLabelPurchase resolveLabelPurchase =
            new ResolveLabelPurchase(
                    orders, shipments, syncOrderWithShipment, auditLog, businessClock);
    public final TrackParcels trackParcels =
            new TrackParcels(
                    shipments, carriers, labelFiles, outbox.deliveries(), businessClock, clock);
    public final HandleParcelWebhook handleParcelWebhook =
            new HandleParcelWebhook(shipments, syncOrderWithShipment, businessClock);

    // webhook, outbox
    public final FakeWebhookProvider webhookProvider = new FakeWebhookProvider();
    public final InMemoryWebhookInbox webhookInbox = new InMemoryWebhookInbox(outbox);
    public final ReceiveWebhook receiveWebhook =
            new ReceiveWebhook(
                    List.of(webhookProvider), List.of(webhookProvider), webhookInbox, ids, clock);
    final List<WebhookHandler> webhookHandlers =
            List.of(handlePaymentWebhook, trackChargebacks, onboardSeller, handleParcelWebhook);
    public final DispatchWebhooks dispatchWebhooks = new DispatchWebhooks(webhookHandlers);
    final List<EventHandler> eventHandlers =
            List.of(
                    sendAccountEmails,
                    recordAudit,
                    verifySellers,
                    deletePhotos,
                    updateSellerListings,
                    erasePersonalData,
                    deleteEmails,
                    deleteFavourites,
                    deleteCodyConversations,
                    settleOrder,
                    payReinstatedSellers,
                    invoiceOrder,
                    sendOrderEmails,
                    settleCheckout,
                    processDeadlines,
                    syncOrderWithShipment,
                    trackParcels,
                    maintainIndex,
                    dispatchWebhooks);
    public final EventDeliveries eventDeliveries = outbox.deliveries();
    public final RelayEvents relayEvents =
            new RelayEvents(outbox, eventDeliveries, eventHandlers, clock);
    public final FailingJobs failingJobs = ports.wrap(FailingJobs.class, List::of);
    public final FakeMachine machine = new FakeMachine();
    public final StoreSize storeSize = () -> 1 << 20;
    public final ProgramVersion programVersion = new ProgramVersion("test");
    public final ReadSystem readSystem =
            new ReadSystem(
                    machine,
                    storeSize,
                    partIndex,
                    outbox,
                    eventDeliveries,
                    imports,
                    failingJobs,
                    programVersion,
                    clock);
    public final ManageEvents manageEvents = new ManageEvents(eventDeliveries, failingJobs, clock);

    // cody
    public final TermRecognizer termRecognizer = RECOGNIZER;
    public final SuggestPrice suggestPrice =
            new SuggestPrice(partSearch, listingCardFormat, businessClock);
    public final CheckFitment checkFitment = new CheckFitment(readListings);
    public final FakeChatModel chatModel = new FakeChatModel();
    public final ChatModels chatModels = ports.wrap(ChatModels.class, chatModel);
    public final SearchPartsTool searchPartsTool =
            new SearchPartsTool(catalogue, identifyVehicle, searchParts, listingCardFormat);
    public final ShowListingTool showListingTool = new ShowListingTool(readListings);
    public final CheckFitmentTool checkFitmentTool =
            new CheckFitmentTool(catalogue, identifyVehicle, checkFitment);
    public final SuggestPriceTool suggestPriceTool =
            new SuggestPriceTool(catalogue, identifyVehicle, suggestPrice);
    public final ListOrdersTool listOrdersTool = new ListOrdersTool(readOrders, businessClock);
    public final ShowOrderTool showOrderTool = new ShowOrderTool(readOrders, businessClock);
    public final SellerFiguresTool sellerFiguresTool =
            new SellerFiguresTool(readListings, readOrders, businessClock);
    public final SearchFaqTool searchFaqTool = new SearchFaqTool(findFaqAnswers);
    public final SystemStateTool systemStateTool = new SystemStateTool(readSystem);
    public final ExecuteProposal executeProposal =
            new ExecuteProposal(readListings, draftListing, updateListing, publishListing);
    public final ManageProposals manageProposals =
            new ManageProposals(proposals, executeProposal, auditLog, ids, businessClock);
    public final DraftListingTool draftListingTool =
            new DraftListingTool(
                    catalogue, identifyVehicle, termRecognizer, draftListing, manageProposals, ids);
    public final ChangePriceTool changePriceTool =
            new ChangePriceTool(
                    catalogue,
                    identifyVehicle,
                    readListings,
                    searchParts,
                    listingCardFormat,
                    manageProposals);
    public final WithdrawListingTool withdrawListingTool =
            new WithdrawListingTool(
                    catalogue,
                    identifyVehicle,
                    readListings,
                    searchParts,
                    listingCardFormat,
                    manageProposals);
    public final ServiceStates serviceStates = ports.wrap(ServiceStates.class, List::of);
    public final ExplainErrorTool explainErrorTool = new ExplainErrorTool();
    public final RecentFailuresTool recentFailuresTool = new RecentFailuresTool(manageEvents);
    public final ServicesDownTool servicesDownTool = new ServicesDownTool(serviceStates);
    public final Toolbox toolbox =
            new Toolbox(
                    List.of(
                            searchPartsTool,
                            showListingTool,
                            checkFitmentTool,
                            suggestPriceTool,
                            listOrdersTool,
                            showOrderTool,
                            sellerFiguresTool,
                            draftListingTool,
                            changePriceTool,
                            withdrawListingTool,
                            searchFaqTool,
                            explainErrorTool,
                            systemStateTool,
                            recentFailuresTool,
                            servicesDownTool));
    public final SpentTokensStore spentTokensStore =
            ports.wrap(SpentTokensStore.class, new InMemorySpentTokens());
    public final TokenBudget tokenBudget =
            new TokenBudget(spentTokensStore, chatModels, businessClock);
    public final ManageCodyConversations manageCodyConversations =
            new ManageCodyConversations(codyConversations, throttle, secrets, clock);
    public final AnswerMessage answerMessage =
            new AnswerMessage(
                    manageCodyConversations,
                    codyConversations,
                    chatModels,
                    toolbox,
                    tokenBudget,
                    throttle,
                    ids,
                    clock);

    public InMemoryApplication() {
        this(Ports.IN_MEMORY);
    }

    /// The ports are assigned before `super`, so that the fields above can be initialised from
    /// them.
    public InMemoryApplication(Ports ports) {
        this.ports = ports;
        super();
    }

    /// The payment provider behind [#payments].
    public FakePayments provider() {
        return provider;
    }

    /// The carrier behind [#carrierService].
    public InMemoryCarrier carrier() {
        return carrier;
    }

    /// Every use case and port, each once, by the name of its field.
    public Map<String, Object> members() {
        var members = new TreeMap<String, Object>();
        try {
            for (var field : InMemoryApplication.class.getFields())
                if (!members.containsValue(field.get(this)))
                    members.put(field.getName(), field.get(this));
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
        return members;
    }

    /// Wraps or replaces the ports that this class passes through [#wrap(Class, Object)]; no
    /// others.
    public interface Ports {
        /// Every port as this class makes it.
        Ports IN_MEMORY = new Ports() {};

        default <T> T wrap(Class<T> port, T fake) {
            return fake;
        }

        /// These, with one more port wrapped or replaced.
        default <P> Ports with(Class<P> port, UnaryOperator<P> wrapper) {
            var others = this;
            return new Ports() {
                @Override
                public <T> T wrap(Class<T> type, T fake) {
                    var wrapped = others.wrap(type, fake);
                    return type == port ? type.cast(wrapper.apply(port.cast(wrapped))) : wrapped;
                }
            };
        }
    }
}

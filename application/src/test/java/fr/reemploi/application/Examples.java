package fr.reemploi.application;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.SequentialIds;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Registration;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Colour;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Valid values for tests; vary them with the real transitions. Each call returns a new one with
/// its own id.
public final class Examples {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Ids IDS = new SequentialIds();
    public static final Vin A_VIN = new Vin("VF1BB05CF35462118");

    private Examples() {}

    /// A registered account, not yet stored.
    public static Account anAccount() {
        var id = anAccountId();
        return Account.register(id, registration(id + "@example.fr"), NOON).now();
    }

    public static AccountId anAccountId() {
        return new AccountId(IDS.next());
    }

    public static Registration registration(String email) {
        return new Registration(
                new EmailAddress(email),
                "$argon2id$v=19$m=19456,t=2,p=1$c2Fs$aGFzaA",
                "Léa",
                Language.FR);
    }

    /// A seller account, not yet stored.
    public static Account aSeller() {
        return anAccount().verifyEmail().now().updateSellerProfile(aProfile(), NOON).now();
    }

    /// The profile of a recycler with every field set.
    public static SellerProfile aProfile() {
        return new SellerProfile(
                SellerKind.RECYCLER,
                "Casse de l'Ouest",
                "Casse de l'Ouest SARL",
                Optional.of(new Siret("73282932000074")),
                Optional.of(new VatNumber("FR44732829320")),
                Optional.of(VhuApproval.parse("PR 49 00012 D")),
                PhoneNumber.parse("02 41 00 00 00"),
                anAddress());
    }

    public static Address anAddress() {
        return new Address(
                "Casse de l'Ouest",
                "12 rue des Épaves",
                Optional.of("ZI"),
                "49000",
                "Angers",
                "FR");
    }

    public static Session aSession() {
        return aSession(anAccountId());
    }

    public static Session aSession(AccountId account) {
        var id = new SessionId(IDS.next());
        return Session.start(
                id, new Session.Owner(account, 1), "0a".repeat(32), "Firefox, Linux", NOON);
    }

    public static Listing aDraft() {
        return aDraft(anAccountId());
    }

    public static Listing aDraft(AccountId seller) {
        return aDraft(seller, fullDetails());
    }

    /// A draft, not yet stored.
    public static Listing aDraft(AccountId seller, ListingDetails details) {
        var owner = new Listing.SellerLocation(seller, Optional.of("49"));
        return Listing.draft(new ListingId(IDS.next()), owner, details, NOON).now();
    }

    public static Listing aPublishedListing() {
        return aPublishedListing(anAccountId());
    }

    /// A published listing with a photo, not yet stored.
    public static Listing aPublishedListing(AccountId seller) {
        return aDraft(seller).addPhoto(aPhoto(), NOON).now().publish(NOON).now();
    }

    public static HolderId aHolder() {
        return new HolderId(IDS.next());
    }

    public static Photo aPhoto() {
        var id = new PhotoId(IDS.next());
        return new Photo(id, "photos/" + id, 1600, 1200);
    }

    /// Details with every field set except `sku`.
    public static ListingDetails fullDetails() {
        return new ListingDetails(
                Optional.empty(),
                new Title("Alternateur Clio II 1.5 dCi"),
                Optional.of("Testé au banc.\nQuelques traces d'usage \"normales\" \\ 100 % 🚗"),
                aPart(),
                aDonor(),
                anOffer(),
                Optional.of(new Parcel(6_500, Optional.of(new Parcel.Size(30, 25, 20)))),
                Optional.of("A-12"));
    }

    public static Part aPart() {
        return new Part(
                Optional.of("alternator"),
                Optional.of(Position.FRONT_LEFT),
                Optional.of(Grade.A),
                Condition.USED,
                Optional.of(Colour.SILVER),
                List.of(new PartNumber("82 00 122-976"), new PartNumber("TG8S 010")),
                List.of(
                        new Fitment(
                                "renault",
                                Optional.of("clio-iii"),
                                Optional.of(Year.of(2001)),
                                Optional.of(Year.of(2005)),
                                Optional.of(new EngineCode("K9K"))),
                        aBroadFitment()));
    }

    public static Fitment aBroadFitment() {
        var none = Optional.<Year>empty();
        return new Fitment("dacia", Optional.empty(), none, none, Optional.empty());
    }

    public static Donor aDonor() {
        return new Donor(
                Optional.of("renault"),
                Optional.of("clio-iii"),
                Optional.of(Year.of(2004)),
                Optional.of(Fuel.DIESEL),
                Optional.of(new EngineCode("K9K 702")),
                Optional.of(A_VIN),
                Optional.of(LocalDate.of(2004, 5, 14)),
                new Odometer.Reading(new Mileage(125_000)));
    }

    public static Donor aDonor(Vin vin, int kilometres) {
        var template = aDonor();
        return new Donor(
                template.make(),
                template.model(),
                template.year(),
                template.fuel(),
                template.engineCode(),
                Optional.of(vin),
                template.firstRegistration(),
                new Odometer.Reading(new Mileage(kilometres)));
    }

    public static Offer anOffer() {
        return new Offer(
                Optional.of(Money.cents(8_900)),
                VatScheme.MARGIN,
                Optional.of(12),
                Optional.of(Money.cents(2_500)),
                Set.of(DeliveryMode.HOME, DeliveryMode.LOCAL_PICKUP));
    }

    /// The minimal details of a draft.
    public static ListingDetails minimalDetails() {
        return new ListingDetails(
                Optional.empty(),
                new Title("Pièce"),
                Optional.empty(),
                new Part(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Condition.NEW_OLD_STOCK,
                        Optional.empty(),
                        List.of(),
                        List.of()),
                Donor.NONE,
                new Offer(
                        Optional.empty(),
                        VatScheme.EXEMPT,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of()),
                Optional.empty(),
                Optional.empty());
    }

    /// The same details with a sku.
    public static ListingDetails withSku(ListingDetails details, String sku) {
        return new ListingDetails(
                Optional.of(new Sku(sku)),
                details.title(),
                details.description(),
                details.part(),
                details.donor(),
                details.offer(),
                details.parcel(),
                details.location());
    }
}

package fr.reemploi.adapters.web;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPhoto;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.fullDetails;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Registration;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Creates accounts and listings.
public final class MarketplaceFixture {
    public static final String PASSWORD = "une pièce vaut mieux";

    private static final List<String> TITLES =
            List.of(
                    "Alternateur Renault Clio III 1.5 dCi",
                    "Phare avant gauche Peugeot 207 phase 2",
                    "Boîte de vitesses BV6 Volkswagen Golf V 2.0 TDI 140",
                    "Rétroviseur extérieur droit Citroën C3",
                    "Turbo Garrett Renault Mégane II 1.9 dCi 130 ch, avec joints");

    private final Listings listings;
    private final Accounts accounts;

    MarketplaceFixture(InMemoryApplication application) {
        listings = application.listings;
        accounts = application.accounts;
    }

    /// Creates an account with the password above.
    public Account buyer(String email) {
        var registration =
                new Registration(
                        new EmailAddress(email),
                        new FakePasswordHashing().hash(PASSWORD, ClientAddress.PROGRAM),
                        "Léa",
                        Language.FR);
        return accounts.save(Account.register(anAccountId(), registration, NOON));
    }

    public Account seller(String email) {
        return accounts.save(buyer(email).updateSellerProfile(aProfile(), NOON));
    }

    public Account administrator(String email) {
        return accounts.save(buyer(email).grant(Role.ADMIN));
    }

    public Listing onSale(AccountId seller, String title) {
        return onSale(seller, title, 2);
    }

    Listing onSale(AccountId seller, String title, int photos) {
        var listing = aDraft(seller, detailsTitled(title));
        for (var i = 0; i < photos; i++) listing = listing.addPhoto(aPhoto(), NOON).now();
        return listings.save(listing.publishWithoutPhoto(NOON));
    }

    /// Creates a published listing that allows delivery to a pickup point.
    public Listing onSaleWithPickupPoint(AccountId seller, String title) {
        var full = detailsTitled(title);
        var offer = full.offer();
        var carried =
                new Offer(
                        offer.price(),
                        offer.vatScheme(),
                        offer.warrantyMonths(),
                        offer.coreDeposit(),
                        Set.of(DeliveryMode.HOME, DeliveryMode.PICKUP_POINT));
        var content =
                new ListingDetails(
                        full.sku(),
                        full.title(),
                        full.description(),
                        full.part(),
                        full.donor(),
                        carried,
                        full.parcel(),
                        full.location());
        return listings.save(aDraft(seller, content).publishWithoutPhoto(NOON));
    }

    public Listing draft(AccountId seller, String title) {
        return listings.save(Change.of(aDraft(seller, detailsTitled(title))));
    }

    void fill(int parts) {
        var seller = seller("vendeur@example.fr").id();
        for (var i = 0; i < parts; i++) onSale(seller, TITLES.get(i % TITLES.size()), i % 4);
        draft(seller, "Porte avant gauche");
    }

    private static ListingDetails detailsTitled(String title) {
        var full = fullDetails();
        return new ListingDetails(
                Optional.empty(),
                new Title(title),
                full.description(),
                full.part(),
                full.donor(),
                full.offer(),
                full.parcel(),
                full.location());
    }
}

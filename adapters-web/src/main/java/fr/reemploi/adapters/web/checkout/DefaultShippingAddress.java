package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.AddressFields;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.SellerProfile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Prefills the shipping address: the address of the last order, else the first saved address, else
/// that of the seller profile.
@Component
final class DefaultShippingAddress {
    private final ReadOrders orders;
    private final EditAccount accounts;
    private final ManageAddresses addresses;

    DefaultShippingAddress(ReadOrders orders, EditAccount accounts, ManageAddresses addresses) {
        this.orders = orders;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /// Returns the known fields of the address.
    SubmittedForm prefilled(Actor actor) {
        var account = accounts.read(actor);
        var last =
                orders.purchases(actor, 1, Optional.empty()).items().stream()
                        .findFirst()
                        .map(order -> order.sale().delivery().address());
        var saved =
                addresses.list(actor).stream().findFirst().map(AddressBook.SavedAddress::address);
        return last.or(() -> saved)
                .or(() -> account.seller().map(SellerProfile::address))
                .map(address -> AddressFields.fill(SubmittedForm.empty(), address))
                .orElseGet(() -> AddressFields.blank(account.displayName()));
    }
}

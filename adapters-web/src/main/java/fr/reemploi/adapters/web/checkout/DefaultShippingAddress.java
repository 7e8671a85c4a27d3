package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Address;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Prefills the shipping address: the address of the last order, else that of the seller profile.
@Component
final class DefaultShippingAddress {
    private final ReadOrders orders;
    private final EditAccount accounts;

    DefaultShippingAddress(ReadOrders orders, EditAccount accounts) {
        this.orders = orders;
        this.accounts = accounts;
    }

    /// Returns the known fields of the address.
    SubmittedForm prefilled(Actor actor) {
        var account = accounts.read(actor);
        var last =
                orders.purchases(actor, 1, Optional.empty()).items().stream()
                        .findFirst()
                        .map(order -> order.sale().delivery().address());
        return last.or(() -> account.seller().map(SellerProfile::address))
                .map(DefaultShippingAddress::fields)
                .orElseGet(() ->
                        SubmittedForm.empty()
                                .with(field("name"), account.displayName())
                                .with(field("country"), "FR"));
    }

    private static SubmittedForm fields(Address address) {
        return SubmittedForm.empty()
                .with(field("name"), address.name())
                .with(field("line1"), address.line1())
                .with(field("line2"), address.line2().orElse(""))
                .with(field("postalCode"), address.postalCode())
                .with(field("city"), address.city())
                .with(field("country"), address.country());
    }

    private static String field(String name) {
        return CheckoutViews.ADDRESS_FIELD + "." + name;
    }
}

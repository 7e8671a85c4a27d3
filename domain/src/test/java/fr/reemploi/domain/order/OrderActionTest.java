package fr.reemploi.domain.order;

import static fr.reemploi.domain.order.OrderAction.ACCEPT;
import static fr.reemploi.domain.order.OrderAction.ADD_RETURN_PHOTOS;
import static fr.reemploi.domain.order.OrderAction.APPROVE_RETURN;
import static fr.reemploi.domain.order.OrderAction.CANCEL;
import static fr.reemploi.domain.order.OrderAction.CLOSE;
import static fr.reemploi.domain.order.OrderAction.CONFIRM_RECEIPT;
import static fr.reemploi.domain.order.OrderAction.DECLINE;
import static fr.reemploi.domain.order.OrderAction.DISPUTE;
import static fr.reemploi.domain.order.OrderAction.HAND_OVER;
import static fr.reemploi.domain.order.OrderAction.PAY;
import static fr.reemploi.domain.order.OrderAction.RECEIVE_CORE;
import static fr.reemploi.domain.order.OrderAction.RECEIVE_RETURN;
import static fr.reemploi.domain.order.OrderAction.REJECT_RETURN;
import static fr.reemploi.domain.order.OrderAction.RETURN;
import static fr.reemploi.domain.order.OrderAction.SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderActionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final CheckoutId CHECKOUT = new CheckoutId(new UUID(1, 1));
    private static final ParcelTracking PARCEL = new ParcelTracking("Colissimo", Optional.empty());

    @Test
    void before_it_is_paid_it_can_be_paid_and_nothing_else() {
        var placed = placed(DeliveryMode.HOME);
        assertThat(placed.actions(NOON)).containsExactly(PAY);
        assertThat(placed.actions(after(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    void once_paid_the_buyer_can_cancel_and_the_seller_accept_or_decline() {
        var paid = paid(DeliveryMode.HOME);
        assertThat(paid.actions(NOON)).containsExactly(CANCEL, ACCEPT, DECLINE);
        assertThat(paid.actions(after(Duration.ofDays(2)))).doesNotContain(ACCEPT);
    }

    @Test
    void accepted_it_is_shipped_or_handed_over_but_not_both() {
        assertThat(accepted(DeliveryMode.HOME).actions(NOON)).containsExactly(DISPUTE, SHIP);
        assertThat(accepted(DeliveryMode.LOCAL_PICKUP).actions(NOON))
                .containsExactly(CONFIRM_RECEIPT, CLOSE, DISPUTE, HAND_OVER);
    }

    @Test
    void once_shipped_the_buyer_can_confirm_receipt() {
        assertThat(shipped().actions(NOON)).containsExactly(CONFIRM_RECEIPT, CLOSE, DISPUTE);
    }

    @Test
    void received_it_may_go_back_for_any_reason_and_the_worn_part_too() {
        var delivered = delivered();
        assertThat(delivered.actions(NOON)).containsExactly(CLOSE, RETURN, DISPUTE, RECEIVE_CORE);
        assertThat(delivered.returnReasons(NOON)).containsExactly(ReturnReason.values());
    }

    @Test
    void after_the_claim_window_a_consumer_can_still_withdraw() {
        var completed = delivered().confirmReceipt(true, NOON).now();
        assertThat(completed.actions(NOON)).containsExactly(RETURN, RECEIVE_CORE);
        assertThat(completed.returnReasons(NOON)).containsExactly(ReturnReason.CHANGED_MIND);
        assertThat(completed.actions(after(Duration.ofDays(15)))).containsExactly(RECEIVE_CORE);
    }

    @Test
    void a_return_gets_photos_a_response_and_a_receipt() {
        var orderWithReturn =
                delivered().requestReturn(ReturnReason.DAMAGED, "Cassé", List.of(), NOON).now();
        assertThat(orderWithReturn.actions(NOON))
                .containsExactly(ADD_RETURN_PHOTOS, RECEIVE_CORE, APPROVE_RETURN, REJECT_RETURN);
        var approved = orderWithReturn.approveReturn(1, NOON).now();
        assertThat(approved.actions(NOON))
                .containsExactly(ADD_RETURN_PHOTOS, RECEIVE_CORE, RECEIVE_RETURN);
        var received = approved.receiveReturn(1, NOON).now();
        assertThat(received.actions(NOON)).containsExactly(ADD_RETURN_PHOTOS);
        assertThat(orderWithReturn.rejectReturn(1, "Non", NOON).now().actions(NOON))
                .contains(DISPUTE, CLOSE)
                .doesNotContain(APPROVE_RETURN, ADD_RETURN_PHOTOS);
    }

    @Test
    void a_finished_order_has_no_actions() {
        assertThat(paid(DeliveryMode.HOME).cancel(NOON).now().actions(NOON)).isEmpty();
        assertThat(paid(DeliveryMode.HOME).decline("Vendu", NOON).now().actions(NOON)).isEmpty();
        assertThat(placed(DeliveryMode.HOME).expire(false, NOON).now().actions(NOON)).isEmpty();
        assertThat(shipped().openDispute("Rien", "Rien reçu", NOON).now().actions(NOON)).isEmpty();
    }

    @Test
    void seller_actions_are_distinguished_from_buyer_actions() {
        assertThat(List.of(ACCEPT, SHIP, RECEIVE_CORE, RECEIVE_RETURN))
                .allMatch(OrderAction::isSellerAction);
        assertThat(List.of(PAY, CANCEL, CLOSE, RETURN, ADD_RETURN_PHOTOS, DISPUTE))
                .noneMatch(OrderAction::isSellerAction);
    }

    private static Instant after(Duration wait) {
        return NOON.plus(wait);
    }

    private static Order delivered() {
        return shipped().confirmReceipt(false, NOON).now();
    }

    private static Order shipped() {
        return accepted(DeliveryMode.HOME).ship(PARCEL, NOON).now();
    }

    private static Order accepted(DeliveryMode mode) {
        return paid(mode).accept(NOON).now();
    }

    private static Order paid(DeliveryMode mode) {
        var placed = placed(mode);
        var payment = new PaymentId(CHECKOUT, 1);
        return placed.pay(new Capture(payment, "charge", placed.sale().total(), NOON), NOON).now();
    }

    private static Order placed(DeliveryMode mode) {
        var address =
                new Address("Léa", "1 rue du Port", Optional.empty(), "44000", "Nantes", "FR");
        var carrier =
                mode == DeliveryMode.LOCAL_PICKUP ? Carrier.LOCAL_PICKUP : Carrier.SELLER_RATES;
        var delivery =
                new Delivery(carrier, "", mode, Money.cents(690), 3, address, Optional.empty());
        var buyer = new AccountId(new UUID(2, 1));
        var sale =
                new Sale(
                        new Buyer(buyer, "Léa", true, Language.FR, address),
                        new Seller(new AccountId(new UUID(2, 2)), profile(address)),
                        List.of(line()),
                        delivery,
                        new Commission(800, 2_000),
                        NOON);
        return Order.place(
                        new OrderId(new UUID(3, 1)), CHECKOUT, sale, after(Duration.ofMinutes(30)))
                .now();
    }

    private static OrderLine line() {
        return new OrderLine(
                new ListingId(new UUID(4, 1)),
                new Title("Alternateur"),
                Optional.empty(),
                Optional.empty(),
                Money.cents(8_900),
                VatScheme.MARGIN,
                Optional.of(Money.cents(2_500)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static SellerProfile profile(Address address) {
        return new SellerProfile(
                SellerKind.GARAGE,
                "Garage du Port",
                "Garage du Port SARL",
                Optional.of(new Siret("73282932000074")),
                Optional.empty(),
                Optional.empty(),
                PhoneNumber.parse("02 41 00 00 00"),
                address);
    }
}

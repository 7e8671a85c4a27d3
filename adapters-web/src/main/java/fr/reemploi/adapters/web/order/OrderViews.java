package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Delivery;
import fr.reemploi.adapters.web.order.OrderView.Parcel;
import fr.reemploi.adapters.web.order.OrderView.Party;
import fr.reemploi.adapters.web.order.OrderView.ReturnDetails;
import fr.reemploi.adapters.web.order.OrderView.StatusSummary;
import fr.reemploi.adapters.web.order.OrderView.TimelineEvent;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReadOrders.OrderSnapshot;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderAction;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.ShipmentState;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Maps an order to its page, for the buyer or the seller.
@Component
final class OrderViews {
    private final ReadOrders orders;
    private final ReadShipment shipments;
    private final OrderRowViews rows;
    private final PhotoStore photos;
    private final Ids ids;

    OrderViews(
            ReadOrders orders,
            ReadShipment shipments,
            OrderRowViews rows,
            PhotoStore photos,
            Ids ids) {
        this.orders = orders;
        this.shipments = shipments;
        this.rows = rows;
        this.photos = photos;
        this.ids = ids;
    }

    /// The state of the forms of the page, and the key of a message; else empty.
    record FormState(FormView form, String notice) {
        static final FormState NONE = new FormState(FormView.of(SubmittedForm.empty()), "");
    }

    /// Renders the page.
    ///
    /// @param selling whether the page is the seller's
    ModelAndView show(
            HttpStatus status, OrderId id, boolean selling, FormState state, PageContext context) {
        var actor = context.signedIn();
        var snapshot = orders.read(actor, id);
        var sale = snapshot.order().sale();
        var who = selling ? sale.seller().id() : sale.buyer().id();
        var model = new OrderModel(snapshot, selling, who.equals(actor.account()), state);
        var number = snapshot.order().number().value();
        var title = context.text(selling ? "sale.title" : "order.title", number);
        return context.show(status, "order", title, view(model, context.language()));
    }

    /// Returns the state with the message of the action that has just succeeded.
    static FormState successNotice(PageContext context) {
        var key = "order.ok." + context.outcome();
        return PageMessages.contains(context.language(), key)
                ? new FormState(FormState.NONE.form(), key)
                : FormState.NONE;
    }

    /// The order to render.
    ///
    /// @param acting whether the actor is a party to the order; the operator may only read
    private record OrderModel(
            OrderSnapshot snapshot, boolean selling, boolean acting, FormState formState) {}

    private OrderView view(OrderModel model, Language language) {
        var order = model.snapshot().order();
        var selling = model.selling();
        var texts = new OrderStatusTexts(order, model.snapshot().now(), language, selling);
        return new OrderView(
                (selling ? OrderRowViews.SELLER_PATH : OrderRowViews.BUYER_PATH) + order.id(),
                "/commandes/paiement/" + order.checkout(),
                selling,
                statusSummary(model, texts),
                actions(model),
                model.formState().form(),
                ids.next().toString(),
                model.formState().notice(),
                order.sale().lines().stream().map(line -> part(line, language)).toList(),
                selling ? buyer(order) : seller(order),
                delivery(order, language),
                OrderTotals.of(order, selling),
                order.returns().stream()
                        .map(request -> returnDetails(order, request, language))
                        .toList(),
                reasons(model, language),
                order.timeline().stream()
                        .flatMap(entry ->
                                texts
                                        .eventText(entry.type(), selling)
                                        .map(text -> new TimelineEvent(entry.at(), text))
                                        .stream())
                        .toList(),
                OrderDocuments.links(order, selling, language));
    }

    private static StatusSummary statusSummary(OrderModel model, OrderStatusTexts texts) {
        var order = model.snapshot().order();
        return new StatusSummary(
                order.number().value(),
                order.placedAt(),
                EnumNames.of(order.status(model.snapshot().now())),
                texts.statusText(),
                texts.nextText());
    }

    private static Set<String> actions(OrderModel model) {
        if (!model.acting()) return Set.of();
        return model.snapshot().order().actions(model.snapshot().now()).stream()
                .filter(action -> action.isSellerAction() == model.selling())
                .map(EnumNames::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<OptionView> reasons(OrderModel model, Language language) {
        if (!actions(model).contains(EnumNames.of(OrderAction.RETURN))) return List.of();
        return model.snapshot().order().returnReasons(model.snapshot().now()).stream()
                .map(EnumNames::of)
                .map(word -> OptionView.of(word, PageMessages.of(language, "reason." + word)))
                .toList();
    }

    private OrderView.Part part(OrderLine line, Language language) {
        var facts = new ArrayList<String>();
        line.mileage()
                .map(mileage -> Formats.integer(language, mileage.kilometres()))
                .ifPresent(km -> facts.add(PageMessages.of(language, "unit.km", km)));
        line.partNumbers().stream().map(PartNumber::value).findFirst().ifPresent(facts::add);
        line.warrantyMonths()
                .filter(months -> months > 0)
                .ifPresent(months -> facts.add(PageMessages.of(language, "part.warranty", months)));
        return new OrderView.Part(
                line.listing().toString(),
                line.title().value(),
                rows.picture(line),
                rows.drawing(line),
                facts,
                line.price(),
                line.coreDeposit());
    }

    private static Party seller(Order order) {
        var profile = order.sale().seller().profile();
        var siret = profile.siret().map(number -> "SIRET " + number.value());
        var lines = new ArrayList<String>();
        if (!profile.legalName().equals(profile.tradeName())) lines.add(profile.legalName());
        lines.addAll(lines(profile.address()));
        lines.add(profile.phone().value());
        siret.ifPresent(lines::add);
        return new Party(profile.tradeName(), lines);
    }

    private static Party buyer(Order order) {
        var buyer = order.sale().buyer();
        return new Party(buyer.name(), lines(buyer.billing()));
    }

    private Delivery delivery(Order order, Language language) {
        var delivery = order.sale().delivery();
        var to =
                delivery.isLocalPickup()
                        ? order.sale().seller().profile().address()
                        : delivery.address();
        return new Delivery(
                PageMessages.of(language, "deliveryMode." + EnumNames.of(delivery.mode())),
                delivery.days() == 0
                        ? ""
                        : PageMessages.of(language, "delivery.days", delivery.days()),
                delivery.pickupPointAddress()
                        .map(List::of)
                        .orElseGet(() ->
                                Stream.concat(Stream.of(to.name()), lines(to).stream()).toList()),
                order.tracking().map(ParcelTracking::carrier),
                order.tracking().flatMap(ParcelTracking::trackingNumber),
                parcel(order));
    }

    private ReturnDetails returnDetails(Order order, Return request, Language language) {
        var payer =
                request.reason().isShippingPaidBySeller()
                        ? "return.at-sellers-cost"
                        : "return.at-buyers-cost";
        return new ReturnDetails(
                EnumNames.of(request.status()),
                PageMessages.of(language, "reason." + EnumNames.of(request.reason())),
                PageMessages.of(language, payer),
                request.comment(),
                order.sale().lines().stream()
                        .filter(line -> request.listings().contains(line.listing()))
                        .map(line -> line.title().value())
                        .toList(),
                request.photos().stream()
                        .map(photo -> photos.address(photo, Size.THUMBNAIL))
                        .toList(),
                request.deadline(),
                request.rejectionReason());
    }

    private Parcel parcel(Order order) {
        return shipments
                .of(order)
                .map(snapshot -> parcel(order, snapshot))
                .orElse(Parcel.BY_SELLER);
    }

    private static Parcel parcel(Order order, ReadShipment.ShipmentSnapshot snapshot) {
        var shipment = snapshot.shipment();
        var refusal =
                shipment.state() instanceof ShipmentState.Open(var message)
                        ? message
                        : Optional.<String>empty();
        var label = Optional.of(OrderRowViews.SELLER_PATH + order.id() + "/etiquette");
        return new Parcel(
                EnumNames.of(snapshot.status()),
                refusal,
                label.filter(_ -> shipment.label().downloaded()),
                shipment.tracking().trackingPage(),
                shipment.tracking().events().stream()
                        .map(event -> new TimelineEvent(event.at(), event.text()))
                        .toList());
    }

    private static List<String> lines(Address address) {
        var country = Locale.of("", address.country()).getDisplayCountry(Locale.FRENCH);
        return Stream.of(
                        address.company(),
                        Optional.of(address.line1()),
                        address.line2(),
                        Optional.of(address.postalCode() + " " + address.city()),
                        Optional.of(country).filter(_ -> !address.country().equals("FR")))
                .flatMap(Optional::stream)
                .toList();
    }
}

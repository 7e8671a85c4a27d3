package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Delivery;
import fr.reemploi.adapters.web.order.OrderView.Party;
import fr.reemploi.adapters.web.order.OrderView.ReturnDetails;
import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows what an order is made of: parts, people, the way it goes and comes back.
@Component
final class OrderItemViews {
    private final OrderRowViews rows;
    private final PhotoStore photos;
    private final ParcelViews parcels;

    OrderItemViews(OrderRowViews rows, PhotoStore photos, ParcelViews parcels) {
        this.parcels = parcels;
        this.rows = rows;
        this.photos = photos;
    }

    OrderView.Part part(OrderLine line, Language language) {
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

    static Party seller(Order order) {
        var profile = order.sale().seller().profile();
        var siret = profile.siret().map(number -> "SIRET " + number.value());
        var lines = new ArrayList<String>();
        if (!profile.legalName().equals(profile.tradeName())) lines.add(profile.legalName());
        lines.addAll(lines(profile.address()));
        lines.add(profile.phone().value());
        siret.ifPresent(lines::add);
        return new Party(profile.tradeName(), lines);
    }

    static Party buyer(Order order) {
        var buyer = order.sale().buyer();
        return new Party(buyer.name(), lines(buyer.billing()));
    }

    Delivery delivery(Order order, Language language) {
        var delivery = order.sale().delivery();
        var to =
                delivery.isLocalPickup()
                        ? order.sale().seller().profile().address()
                        : delivery.address();
        return new Delivery(
                PageMessages.of(language, "delivery." + EnumNames.of(delivery.mode())),
                delivery.days() == 0
                        ? ""
                        : PageMessages.of(language, "delivery.days", delivery.days()),
                delivery.pickupPointAddress()
                        .map(List::of)
                        .orElseGet(() ->
                                Stream.concat(Stream.of(to.name()), lines(to).stream()).toList()),
                order.tracking().map(ParcelTracking::carrier),
                order.tracking().flatMap(ParcelTracking::trackingNumber),
                parcels.of(order));
    }

    ReturnDetails returnDetails(Order order, Return request, Language language) {
        var payer =
                request.reason().isAtSellersCost()
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
                request.actBy(),
                request.refusalReason());
    }

    private static List<String> lines(Address address) {
        var country = Locale.of("", address.country()).getDisplayCountry(Locale.FRENCH);
        return Stream.of(
                        Optional.of(address.line1()),
                        address.line2(),
                        Optional.of(address.postalCode() + " " + address.city()),
                        Optional.of(country).filter(_ -> !address.country().equals("FR")))
                .flatMap(Optional::stream)
                .toList();
    }
}

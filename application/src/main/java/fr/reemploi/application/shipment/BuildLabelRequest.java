package fr.reemploi.application.shipment;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.application.shipping.LabelRequest.Party;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// Builds the label request of an order.
@UseCase
public final class BuildLabelRequest {
    private static final int MAX_CONTENT_LENGTH = 60;

    private final Accounts accounts;
    private final Listings listings;
    private final WeightEstimator weights;
    private final BusinessClock clock;

    public BuildLabelRequest(
            Accounts accounts, Listings listings, WeightEstimator weights, BusinessClock clock) {
        this.accounts = accounts;
        this.listings = listings;
        this.weights = weights;
        this.clock = clock;
    }

    /// @throws ConflictException `label.no-weight` when the weight of its parts is not known any
    ///   more
    LabelRequest of(Order order) {
        var sale = order.sale();
        return new LabelRequest(
                order.id().toString(),
                order.number(),
                sale.delivery().service(),
                seller(order),
                buyer(order),
                load(order),
                sale.items(),
                content(order),
                sale.delivery().pickupPoint(),
                nextWorkingDay());
    }

    private ParcelWeight load(Order order) {
        return weights.of(listings.findAll(order.sale().listings()))
                .orElseThrow(() -> new ConflictException("label.no-weight"));
    }

    private Party seller(Order order) {
        var seller = order.sale().seller();
        var profile = seller.profile();
        return new Party(
                profile.address(),
                email(seller.id()),
                Optional.of(profile.phone().value()),
                profile.kind().isProfessional());
    }

    private Party buyer(Order order) {
        var buyer = order.sale().buyer();
        return new Party(
                order.sale().delivery().address(),
                email(buyer.id()),
                order.sale().delivery().address().phone().map(PhoneNumber::value),
                !buyer.consumer());
    }

    private String email(AccountId of) {
        return accounts.get(of).email().value();
    }

    private static String content(Order order) {
        var titles =
                order.sale().lines().stream()
                        .map(line -> line.title().value())
                        .collect(Collectors.joining(", "));
        return titles.length() <= MAX_CONTENT_LENGTH
                ? titles
                : titles.substring(0, MAX_CONTENT_LENGTH);
    }

    private LocalDate nextWorkingDay() {
        var calendar = FrenchCalendar.METROPOLITAN;
        var day = LocalDate.ofInstant(clock.instant(), calendar.zone()).plusDays(1);
        while (!calendar.isWorkingDay(day)) day = day.plusDays(1);
        return day;
    }
}

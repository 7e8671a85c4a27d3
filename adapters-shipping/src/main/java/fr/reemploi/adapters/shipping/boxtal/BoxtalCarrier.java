package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.boxtal.BoxtalPickupPoints.Side;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.LabelDownloads;
import fr.reemploi.adapters.shipping.common.PriceGrid;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Parcels of many carriers through Boxtal: what is offered is what the settings list.
final class BoxtalCarrier implements CarrierService {
    private static final String ORDERS = "/shipping/v3.1/shipping-order";

    private final Supplier<Optional<BoxtalSettings>> settings;
    private final BoxtalApi api;
    private final BoxtalPickupPoints points;
    private final BoxtalQuotes quotes;
    private final LabelDownloads labels;

    BoxtalCarrier(
            HttpClients outbound,
            Supplier<Optional<BoxtalSettings>> settings,
            InstantSource clock) {
        this.settings = settings;
        api = new BoxtalApi(outbound, clock);
        points = new BoxtalPickupPoints(api);
        quotes = new BoxtalQuotes(outbound, clock);
        labels = new LabelDownloads(outbound, "boxtal-labels");
    }

    @Override
    public Carrier carrier() {
        return Carrier.BOXTAL;
    }

    @Override
    public boolean isConfigured() {
        return settings.get().isPresent();
    }

    @Override
    public List<ShippingRate> ways(RateRequest what) {
        var found = settings.get();
        if (found.isEmpty() || what.load().needsFreight()) return List.of();
        if (!PriceGrid.holds(what.from(), what.to())) return List.of();
        return found.get()
                .quotation()
                .map(keys -> quoted(BoxtalQuotes.QuoteQuery.of(found.get(), keys, what)))
                .orElseGet(() -> written(found.get(), what.load().grams()));
    }

    private List<ShippingRate> quoted(BoxtalQuotes.QuoteQuery question) {
        var prices = quotes.prices(question);
        return question.offers().stream()
                .filter(prices::containsKey)
                .flatMap(offer -> way(offer, Optional.ofNullable(prices.get(offer))).stream())
                .toList();
    }

    private static List<ShippingRate> written(BoxtalSettings settings, int grams) {
        var grid = new PriceGrid(settings.prices());
        return settings.offers().stream()
                .flatMap(offer -> way(offer, grid.price(offer, grams)).stream())
                .toList();
    }

    private static Optional<ShippingRate> way(String offer, Optional<Money> price) {
        return price.map(found -> BoxtalOffers.way(offer, found));
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        var found = settings.get();
        return found.flatMap(one -> offer(one, search))
                .map(offer ->
                        points.around(
                                found.orElseThrow().keys(), offer, Side.ARRIVAL, search.around()))
                .orElse(List.of());
    }

    private static Optional<String> offer(BoxtalSettings settings, PickupPointSearch search) {
        return search.service()
                .or(() -> settings.offers().stream().filter(BoxtalOffers::isToRelay).findFirst())
                .filter(BoxtalOffers::isToRelay);
    }

    @Override
    public Purchase buy(LabelRequest order) {
        var found = settings.get();
        if (found.isEmpty()) return new Purchase.Refused("Boxtal is not configured");
        if (order.load().needsFreight()) return new Purchase.Refused("too heavy, or on a pallet");
        if (BoxtalOffers.isToRelay(order.service()) && order.pickupPoint().isEmpty())
            return new Purchase.Refused("no pick-up point is chosen");
        var json = BoxtalOrderJson.of(order, found.get().content(), dropOff(found.get(), order));
        try {
            return outcome(api.post(found.get().keys(), ORDERS, json));
        } catch (NoResponseException none) {
            if (none.mayHaveBeenAsked()) return new Purchase.Unknown();
            throw CarrierUnavailable.forNow();
        } catch (MalformedResponseException garbled) {
            return new Purchase.Unknown();
        }
    }

    /// The relay nearest to the seller, where the way begins at one; he may use any other.
    private Optional<String> dropOff(BoxtalSettings settings, LabelRequest order) {
        if (!BoxtalOffers.isFromRelay(order.service())) return Optional.empty();
        var place = Destination.of(order.from().address());
        return points.around(settings.keys(), order.service(), Side.DEPARTURE, place).stream()
                .map(PickupPoint::id)
                .findFirst();
    }

    private static Purchase outcome(RemoteResponse answer) {
        var status = answer.status();
        if (status == 429 || status == 420) throw CarrierUnavailable.after(answer);
        if (status == 401) throw CarrierUnavailable.untilMended();
        if (status == 408 || status >= 500) return new Purchase.Unknown();
        if (!answer.isSuccess()) return new Purchase.Refused(BoxtalApi.reason(answer));
        return bought(answer.json().path("content"));
    }

    private static Purchase bought(JsonNode content) {
        var id = BoxtalApi.word(content, "id");
        if (id.isEmpty()) return new Purchase.Unknown();
        if (BoxtalApi.word(content, "status").equals("CANCELLED"))
            return new Purchase.Refused("the order was cancelled");
        return new Purchase.Bought(id, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return answer(reference, "shipping-document", "NoShippingDocumentException").stream()
                .flatMap(JsonNode::valueStream)
                .filter(document -> BoxtalApi.word(document, "type").equals("LABEL"))
                .map(document -> BoxtalApi.word(document, "url"))
                .findFirst()
                .flatMap(labels::fetch);
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        return answer(reference, "tracking", "NoPackageTrackingFoundException")
                .flatMap(BoxtalTracking::of);
    }

    /// @throws UnavailableException `carrier.unavailable`
    private Optional<JsonNode> answer(String reference, String what, String notYet) {
        if (!reference.matches("[A-Za-z0-9_.:-]{1,100}")) return Optional.empty();
        return settings.get()
                .flatMap(found ->
                        api.get(found.keys(), ORDERS + "/" + reference + "/" + what, notYet));
    }
}

package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Maps orders to rows of a list, and order lines to their pictures.
@Component
public final class OrderRowViews {
    public static final String BUYER_PATH = "/commandes/";
    public static final String SELLER_PATH = "/vendeur/commandes/";

    private final PhotoStore photos;
    private final ListingCardViews cards;

    OrderRowViews(PhotoStore photos, ListingCardViews cards) {
        this.photos = photos;
        this.cards = cards;
    }

    public OrderRowView forBuyer(Order order, Instant now) {
        return row(order, BUYER_PATH, order.sale().seller().profile().tradeName(), now);
    }

    public OrderRowView forSeller(Order order, Instant now) {
        return row(order, SELLER_PATH, order.sale().buyer().name(), now);
    }

    /// Returns the URL of the photo a part had when it was bought.
    public Optional<String> picture(OrderLine line) {
        return line.photo().map(key -> photos.address(photo(line, key), Size.THUMBNAIL));
    }

    public String drawing(OrderLine line) {
        return cards.drawing(line.category());
    }

    private OrderRowView row(Order order, String folder, String who, Instant now) {
        var first = order.sale().lines().getFirst();
        return new OrderRowView(
                folder + order.id(),
                order.number().value(),
                first.title().value(),
                order.sale().lines().size() - 1,
                picture(first),
                drawing(first),
                who,
                order.sale().total(),
                EnumNames.of(order.status(now)),
                order.placedAt());
    }

    /// Rebuilds the photo from its key: an order stores nothing else of it.
    private static Photo photo(OrderLine line, String key) {
        var size = Size.THUMBNAIL.longerSide();
        return new Photo(new PhotoId(line.listing().value()), key, size, size);
    }
}

package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.DocumentLink;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which papers of an order there are to print.
final class OrderDocumentLinks {
    private static final Set<OrderEventType> COMMISSION_EVENTS =
            Set.of(OrderEventType.COMPLETED, OrderEventType.DISPUTE_DECIDED);

    private OrderDocumentLinks() {}

    static List<DocumentLink> of(Order order, boolean selling, Language language) {
        var links = new ArrayList<DocumentLink>();
        var types = order.timeline().stream().map(TimelineEntry::type).toList();
        if (types.contains(OrderEventType.ACCEPTED))
            links.add(
                    documentLink(
                            OrderRowViews.BUYER_PATH + order.id() + "/facture",
                            "invoice",
                            language));
        if (selling && types.stream().anyMatch(COMMISSION_EVENTS::contains))
            links.add(
                    documentLink(
                            OrderRowViews.SELLER_PATH + order.id() + "/commission",
                            "commission",
                            language));
        for (var request : order.returns())
            if (request.status() == Return.Status.APPROVED)
                links.add(
                        documentLink(
                                OrderRowViews.BUYER_PATH + "retours/" + request.id() + "/bordereau",
                                "slip",
                                language));
        return links;
    }

    private static DocumentLink documentLink(String address, String document, Language language) {
        return new DocumentLink(address, PageMessages.of(language, "paper." + document));
    }
}

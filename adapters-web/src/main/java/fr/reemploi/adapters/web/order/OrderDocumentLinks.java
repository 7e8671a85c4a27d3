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
    private static final Set<OrderEventType> ENDED =
            Set.of(OrderEventType.COMPLETED, OrderEventType.DISPUTE_DECIDED);

    private OrderDocumentLinks() {}

    static List<DocumentLink> of(Order order, boolean selling, Language language) {
        var papers = new ArrayList<DocumentLink>();
        var steps = order.timeline().stream().map(TimelineEntry::step).toList();
        if (steps.contains(OrderEventType.ACCEPTED))
            papers.add(link(OrderRowViews.BOUGHT + order.id() + "/facture", "invoice", language));
        if (selling && steps.stream().anyMatch(ENDED::contains))
            papers.add(
                    link(OrderRowViews.SOLD + order.id() + "/commission", "commission", language));
        for (var back : order.returns())
            if (back.status() == Return.Status.APPROVED)
                papers.add(
                        link(
                                OrderRowViews.BOUGHT + "retours/" + back.id() + "/bordereau",
                                "slip",
                                language));
        return papers;
    }

    private static DocumentLink link(String address, String paper, Language language) {
        return new DocumentLink(address, PageMessages.of(language, "paper." + paper));
    }
}

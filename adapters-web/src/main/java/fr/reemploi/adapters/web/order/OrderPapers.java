package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.PaperLink;
import fr.reemploi.adapters.web.page.OrderRows;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.domain.order.Moment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.Step;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which papers of an order there are to print.
final class OrderPapers {
    private static final Set<Step> ENDED = Set.of(Step.COMPLETED, Step.DISPUTE_DECIDED);

    private OrderPapers() {}

    static List<PaperLink> of(Order order, boolean selling, Language language) {
        var papers = new ArrayList<PaperLink>();
        var steps = order.timeline().stream().map(Moment::step).toList();
        if (steps.contains(Step.ACCEPTED))
            papers.add(link(OrderRows.BOUGHT + order.id() + "/facture", "invoice", language));
        if (selling && steps.stream().anyMatch(ENDED::contains))
            papers.add(link(OrderRows.SOLD + order.id() + "/commission", "commission", language));
        for (var back : order.returns())
            if (back.status() == Return.Status.APPROVED)
                papers.add(
                        link(
                                OrderRows.BOUGHT + "retours/" + back.id() + "/bordereau",
                                "slip",
                                language));
        return papers;
    }

    private static PaperLink link(String address, String paper, Language language) {
        return new PaperLink(address, Texts.of(language, "paper." + paper));
    }
}

package fr.reemploi.application.cody;

import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Orders in results of tools.
final class OrderData {
    private static final String KIND = "order";

    private OrderData() {}

    static Map<String, Object> of(Order order, Instant now) {
        return new ToolData()
                .put("id", order.id().toString())
                .put("number", order.number().value())
                .put("status", order.status(now))
                .put("placedAt", order.placedAt())
                .put("total", order.sale().total())
                .put(
                        "parts",
                        order.sale().lines().stream().map(line -> line.title().value()).toList())
                .put("deadline", order.deadline())
                .map();
    }

    static List<AnswerCard> cards(List<Order> orders) {
        return orders.stream()
                .map(order ->
                        new AnswerCard(
                                KIND,
                                order.id().toString(),
                                order.number().value(),
                                "/commandes/" + order.id()))
                .toList();
    }

    static List<AnswerSource> sources(List<Order> orders) {
        return orders.stream()
                .map(order -> new AnswerSource(KIND, order.number().value()))
                .toList();
    }
}

package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.OrderRowView;
import java.util.List;
import java.util.Optional;

/// A list of orders, newest first.
///
/// @param selling whether they are a seller's sales
/// @param next the address of those that follow
public record OrdersView(boolean selling, List<OrderRowView> rows, Optional<String> next) {}

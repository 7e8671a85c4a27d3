package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.OrderRowView;
import java.util.List;
import java.util.Optional;

/// A page of orders, newest first.
///
/// @param selling whether they are sales of the user
/// @param next URL of the next page
public record OrdersView(boolean selling, List<OrderRowView> rows, Optional<String> next) {}

package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;

/// What the buyer's bank says against a charge, as the payment provider knows it now.
public record Chargeback(PaymentId payment, ChargebackStatus status) {}

package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;

/// A chargeback on a charge, as the payment provider reports it now.
public record Chargeback(PaymentId payment, ChargebackStatus status) {}

package fr.reemploi.application.webhook;

/// An event of a provider: something may have changed. It only triggers a query: the current state
/// is read from the provider, so that repeated and reordered events do no harm.
///
/// @param id the provider's event id: the same for a repeated event
/// @param subject id of the changed object, at the provider or here
public record WebhookEvent(String id, Topic topic, String subject) {
    /// Topic of an event.
    public enum Topic {
        /// A payment attempt, by this program's id.
        PAYMENT,
        /// A charge, by the provider's id: a failed refund, a chargeback opened or closed.
        CHARGE,
        /// A seller's account at the payment provider, by the provider's id.
        PAYEE,
        /// A parcel, by its order's id; then, after a blank, the carrier's reference, if known.
        PARCEL
    }
}

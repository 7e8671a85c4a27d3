package fr.reemploi.application.webhook;

/// A service says that something may have changed. It is a reason to ask, never an answer: what it
/// is now is asked of the service itself, so that repeated and reordered notices do no harm.
///
/// @param id the service's name of it: the same notice twice has the same
/// @param subject what may have changed, by the name the service or this program gave it
public record WebhookEvent(String id, Topic topic, String subject) {
    /// What a notice is about.
    public enum Topic {
        /// An attempt to pay, by our name.
        PAYMENT,
        /// A charge, by the provider's name: a refund failed, a dispute opened or closed.
        CHARGE,
        /// A seller's account at the payment provider, by the provider's name.
        PAYEE,
        /// A parcel, by its order's id; then, after a blank, by what the carrier calls it, where he
        /// says.
        PARCEL
    }
}

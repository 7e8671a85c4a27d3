package fr.reemploi.application.notification;

/// A plain-text e-mail to one recipient.
///
/// @param id idempotency key: sent twice with one id, it may be delivered once
public record EmailMessage(String id, String to, String subject, String text) {}

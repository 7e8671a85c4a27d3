package fr.reemploi.application.notification;

/// A letter: plain text, one recipient.
///
/// @param id sent twice with one id, it may be delivered once
public record EmailMessage(String id, String to, String subject, String text) {}

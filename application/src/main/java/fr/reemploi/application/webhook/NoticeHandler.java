package fr.reemploi.application.webhook;

/// Asks a service about what it told, and does what follows. A notice may come twice and out of
/// order: handlers are idempotent, and never believe it.
public interface NoticeHandler {
    /// What notices it is for.
    Notice.Topic topic();

    void handle(Notice notice);
}

package fr.reemploi.adapters.web.page;

/// The form to sign in with.
///
/// @param back where to go then
/// @param step sealed, when the password was right and the code is still to come; else empty
/// @param resume sealed, what was being typed when the session ended; else empty
/// @param notice the key of a text to begin with; else empty
public record SignInView(FormView form, String back, String step, String resume, String notice) {}

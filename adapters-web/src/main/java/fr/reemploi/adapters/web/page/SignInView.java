package fr.reemploi.adapters.web.page;

/// The sign-in form.
///
/// @param back path of the page to return to
/// @param step sealed credentials while the one-time code is missing; else empty
/// @param resume sealed input of a pending form; else empty
/// @param notice key of a message; else empty
public record SignInView(FormView form, String back, String step, String resume, String notice) {}

package fr.reemploi.adapters.web.page;

/// The sign-in form.
///
/// @param back path of the page to return to
/// @param recovery whether the form asks for a recovery code in place of a one-time code
/// @param step sealed credentials while the one-time code is missing; else empty
/// @param resume sealed input of a pending form; else empty
/// @param notice key of a message; else empty
public record SignInView(
        FormView form, String back, boolean recovery, String step, String resume, String notice) {}

package fr.reemploi.application.cody;

/// The tokens of a chat model that may be used a day.
///
/// @param person by an account, or by a network without one
/// @param site by all together
public record DailyTokens(long person, long site) {}

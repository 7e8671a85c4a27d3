package fr.reemploi.adapters.web.admin;

/// One thing that was tried, and what came of it.
///
/// @param remedy what to do about it; empty when it is right
public record ProbeResultView(boolean ok, String sentence, String remedy) {}

package fr.reemploi.adapters.web.admin;

/// The result of one check of a probe.
///
/// @param remedy how to fix a failure; empty on success
public record ProbeResultView(boolean ok, String sentence, String remedy) {}

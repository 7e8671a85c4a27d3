package fr.reemploi.adapters.web.page;

/// A labelled fact about a part or its donor vehicle.
public record FactView(String label, String value) {}

package fr.reemploi.adapters.http.api.json;

import java.util.List;

/// A complete list.
public record ItemsJson<T>(List<T> items) {}

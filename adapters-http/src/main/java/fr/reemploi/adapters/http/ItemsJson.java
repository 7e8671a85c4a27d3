package fr.reemploi.adapters.http;

import java.util.List;

/// A whole list.
record ItemsJson<T>(List<T> items) {}

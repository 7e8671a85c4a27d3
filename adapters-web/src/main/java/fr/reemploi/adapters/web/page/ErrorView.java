package fr.reemploi.adapters.web.page;

import java.util.Optional;

/// What went wrong, in words, and how to name it to the operator.
public record ErrorView(int status, String title, String text, Optional<String> requestId) {}

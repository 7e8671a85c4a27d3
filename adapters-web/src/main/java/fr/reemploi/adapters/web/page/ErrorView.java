package fr.reemploi.adapters.web.page;

import java.util.Optional;

/// An error, and the id of the request to quote to the operator.
public record ErrorView(int status, String title, String text, Optional<String> requestId) {}

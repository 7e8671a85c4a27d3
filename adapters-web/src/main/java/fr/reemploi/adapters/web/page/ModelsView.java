package fr.reemploi.adapters.web.page;

import java.util.List;

/// The models of a select box or a list of suggestions.
public record ModelsView(List<OptionView> models) {}

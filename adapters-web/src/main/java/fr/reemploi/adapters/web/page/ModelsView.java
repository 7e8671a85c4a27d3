package fr.reemploi.adapters.web.page;

import java.util.List;

/// The models to choose from.
public record ModelsView(List<OptionView> models) {}

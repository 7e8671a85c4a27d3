package fr.reemploi.adapters.web;

import java.util.List;

/// The models to choose from.
public record ModelsView(List<OptionView> models) {}

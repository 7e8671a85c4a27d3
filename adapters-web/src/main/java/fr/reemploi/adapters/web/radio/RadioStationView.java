package fr.reemploi.adapters.web.radio;

import fr.reemploi.adapters.web.page.FormView;

/// The form of a radio station.
///
/// @param address where the form is sent
public record RadioStationView(String address, boolean isNew, FormView form) {}

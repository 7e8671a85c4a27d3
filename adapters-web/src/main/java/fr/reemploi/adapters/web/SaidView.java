package fr.reemploi.adapters.web;

/// Something was done, and where to go on.
public record SaidView(String title, String text, String next) {}

package fr.reemploi.application.system;

/// The version of the program.
public record ProgramVersion(String value) {}

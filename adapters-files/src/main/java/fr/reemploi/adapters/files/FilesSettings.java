package fr.reemploi.adapters.files;

import java.nio.file.Path;

/// Where files are kept.
///
/// @param dataFolder each kind of file has its folder there, made when first needed
public record FilesSettings(Path dataFolder) {}

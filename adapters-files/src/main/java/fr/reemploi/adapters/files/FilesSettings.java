package fr.reemploi.adapters.files;

import java.nio.file.Path;

/// Location of the files.
///
/// @param dataFolder contains one folder per kind of file, created on first use
public record FilesSettings(Path dataFolder) {}

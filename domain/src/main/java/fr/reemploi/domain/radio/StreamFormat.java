package fr.reemploi.domain.radio;

/// The format of a stream; every browser plays these without a library.
public enum StreamFormat {
    MP3,
    AAC
}

package fr.reemploi.domain.shared;

/// How many times an aggregate was stored: zero is not yet.
public record Version(long value) {
    public static final Version NEW = new Version(0);

    public Version next() {
        return new Version(value + 1);
    }

    public boolean isNew() {
        return value == 0;
    }
}

package fr.reemploi.domain.shared;

/// How often an aggregate was stored; zero when it is new.
public record Version(long value) {
    public static final Version NEW = new Version(0);

    public Version next() {
        return new Version(value + 1);
    }

    public boolean isNew() {
        return value == 0;
    }
}

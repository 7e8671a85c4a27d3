package fr.reemploi.application.imports;

class InMemoryImportsTest extends ImportsContract {
    private final InMemoryImports fake = new InMemoryImports();

    @Override
    protected Imports imports() {
        return fake;
    }
}

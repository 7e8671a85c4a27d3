package fr.reemploi.application.imports;

class InMemoryImportFilesTest extends ImportFilesContract {
    private final ImportFiles files = new InMemoryImportFiles();

    @Override
    protected ImportFiles files() {
        return files;
    }
}

package fr.reemploi.application.shipment;

class InMemoryLabelFilesTest extends LabelFilesContract {
    private final InMemoryLabelFiles labels = new InMemoryLabelFiles();

    @Override
    protected LabelFiles labels() {
        return labels;
    }
}

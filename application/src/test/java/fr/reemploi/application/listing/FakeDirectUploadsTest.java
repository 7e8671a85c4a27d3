package fr.reemploi.application.listing;

class FakeDirectUploadsTest extends DirectUploadsContract {
    private final FakeDirectUploads uploads = new FakeDirectUploads();

    FakeDirectUploadsTest() {
        uploads.open();
    }

    @Override
    protected DirectUploads uploads() {
        return uploads;
    }

    @Override
    protected DirectUploads.UploadReceipt send(DirectUploads.SignedUpload upload) {
        return uploads.send(upload);
    }

    @Override
    protected void removeAccount() {
        uploads.close();
    }
}

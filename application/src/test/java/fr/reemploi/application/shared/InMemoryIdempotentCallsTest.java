package fr.reemploi.application.shared;

class InMemoryIdempotentCallsTest extends IdempotentCallsContract {
    private final InMemoryIdempotentCalls fake = new InMemoryIdempotentCalls();

    @Override
    protected IdempotentCalls calls() {
        return fake;
    }
}

package fr.reemploi.application.cody;

class InMemorySpentTokensTest extends SpentTokensContract {
    private final InMemorySpentTokens spentTokens = new InMemorySpentTokens();

    @Override
    protected SpentTokensStore spentTokens() {
        return spentTokens;
    }
}

package fr.reemploi.application.session;

class FakeAccessTokensTest extends AccessTokensContract {
    private final AccessTokens tokens = new FakeAccessTokens();

    @Override
    protected AccessTokens tokens() {
        return tokens;
    }
}

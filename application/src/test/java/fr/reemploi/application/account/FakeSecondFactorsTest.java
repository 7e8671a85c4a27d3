package fr.reemploi.application.account;

import java.time.Instant;

class FakeSecondFactorsTest extends SecondFactorsContract {
    private final SecondFactors factors = new FakeSecondFactors();

    @Override
    protected SecondFactors factors() {
        return factors;
    }

    @Override
    protected String code(String secret, Instant at) {
        return FakeSecondFactors.code(secret, at);
    }
}

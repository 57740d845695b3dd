package vn.khue.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Starts {@link KeptContract} before each test, because profiles and other tests may have replaced the filters. */
public class KeptContractStart implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        KeptContract.watch();
    }
}

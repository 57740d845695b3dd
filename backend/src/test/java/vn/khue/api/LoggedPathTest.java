package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What of an address may stand in a log. */
class LoggedPathTest {

    @Test
    void whatOpensSomethingIsLeftOut() {
        assertEquals(
                "/api/v1/handover/registrations/...",
                LoggedPath.of("/api/v1/handover/registrations/AaIbxASCdMCbzLsRwIxklvzitSxRa26iGJMHboq9H90"));
    }

    @Test
    void idsAndCodesStay() {
        String path = "/api/v1/students/01a21b4c-a1e3-7593-888b-00cb753928a0/history";
        assertEquals(path, LoggedPath.of(path));
        assertEquals("/api/v1/units/code:31100001", LoggedPath.of("/api/v1/units/code:31100001"));
    }
}

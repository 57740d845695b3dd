package vn.khue.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie in which a browser keeps its refresh token: out of reach of scripts, other sites and other paths. */
@ApplicationScoped
class RefreshCookie {

    static final String NAME = "khue_refresh";

    private final boolean alwaysSecure;

    RefreshCookie(@ConfigProperty(name = "khue.cookie.secure") boolean alwaysSecure) {
        this.alwaysSecure = alwaysSecure;
    }

    NewCookie of(OpenSession session, Caller caller) {
        long seconds = Duration.between(Instant.now(), session.expiresAt()).toSeconds();
        return cookie(session.refreshToken(), (int) Math.max(0, Math.min(seconds, Integer.MAX_VALUE)), caller);
    }

    NewCookie cleared(Caller caller) {
        return cookie("", 0, caller);
    }

    private NewCookie cookie(String value, int maxAge, Caller caller) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/api/v1/auth")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(alwaysSecure || caller.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}

package vn.khue.account;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.khue.access.Bearer;

/** Makes access tokens: who, in which session, for ten minutes. They say nothing of rights. */
@ApplicationScoped
public class AccessTokens {

    public static final String ISSUER = "khue";
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private final KeyRing keys;

    AccessTokens(KeyRing keys) {
        this.keys = keys;
    }

    public String issue(UUID account, String username, UUID session) {
        SigningKey key = keys.signing();
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .subject(account.toString())
                .upn(username)
                .claim(Bearer.SESSION, session.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .keyId(key.id())
                .sign(key.signing());
    }
}

package vn.khue.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Who shows a verified access token: an account in one of its sessions, both read from the claims once. */
public final class Bearer extends DefaultJWTCallerPrincipal {

    /** Names the session, as in OpenID Connect Front-Channel Logout 1.0. */
    public static final String SESSION = "sid";

    private final UUID account;
    private final UUID session;

    /**
     * @param claims of a token whose signature, issuer and expiry have been checked
     * @throws MalformedClaimException when it names no account or no session
     */
    public Bearer(JwtClaims claims) throws MalformedClaimException {
        super("JWT", claims);
        account = id(claims, "sub");
        session = id(claims, SESSION);
    }

    private static UUID id(JwtClaims claims, String name) throws MalformedClaimException {
        try {
            return UUID.fromString(claims.getStringClaimValue(name));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedClaimException("no id in " + name, e);
        }
    }

    UUID account() {
        return account;
    }

    UUID session() {
        return session;
    }
}

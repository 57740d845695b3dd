package vn.khue.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import vn.khue.access.Bearer;
import vn.khue.access.Memory;

/**
 * Verifies access tokens with the keys of the {@link KeyRing}. A verified token is remembered for at most a minute,
 * because checking RS256 anew costs more than the rest of a small request. That the session still lives is asked
 * elsewhere on every request, so remembering a token never outlives a revocation.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenVerifier extends JWTCallerPrincipalFactory {

    private static final Duration REMEMBER = Duration.ofSeconds(60);

    private final JwtConsumer consumer;
    private final Cache<String, JWTCallerPrincipal> verified =
            Memory.of(20_000).expireAfter(new UntilExpiry()).build();

    TokenVerifier(KeyRing keys) {
        VerificationKeyResolver resolver = (jws, context) -> keys.verifying(jws.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("unknown key"));
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(resolver)
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(AccessTokens.ISSUER)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setSkipDefaultAudienceValidation()
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        try {
            JwtClaims claims = consumer.processToClaims(token);
            JWTCallerPrincipal principal = new Bearer(claims);
            verified.put(token, principal);
            return principal;
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ParseException("token refused", e);
        }
    }

    private static final class UntilExpiry implements Expiry<String, JWTCallerPrincipal> {

        @Override
        public long expireAfterCreate(String token, JWTCallerPrincipal principal, long now) {
            Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(principal.getExpirationTime()));
            return Math.max(0, Math.min(left.toNanos(), REMEMBER.toNanos()));
        }

        @Override
        public long expireAfterUpdate(String token, JWTCallerPrincipal principal, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(String token, JWTCallerPrincipal principal, long now, long left) {
            return left;
        }
    }
}

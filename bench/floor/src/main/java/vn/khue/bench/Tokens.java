package vn.khue.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Verifies Khuê's tokens: RS256 with the key the token names, issuer, expiry. A verified one is remembered for at most
 * a minute, as Khuê does, or not at all; its expiry is compared with the clock on every request.
 */
final class Tokens {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, PublicKey> keys;
    private final boolean remembers;
    private final Cache<String, Claims> verified = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();

    /** Who, in which session, until when (seconds since 1970). */
    record Claims(UUID account, UUID session, long expires) {}

    Tokens(URI jwks, boolean remembers) throws IOException, GeneralSecurityException {
        this.remembers = remembers;
        keys = new HashMap<>();
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        for (JsonNode key : json.readTree(jwks.toURL()).get("keys")) {
            keys.put(
                    key.get("kid").asText(),
                    rsa.generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")))));
        }
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    /** The claims of a good token; null when it is refused. */
    Claims check(String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return null;
        }
        String token = authorization.substring("Bearer ".length());
        Claims claims = remembers ? verified.getIfPresent(token) : null;
        if (claims == null) {
            claims = verify(token);
            if (claims != null && remembers) {
                verified.put(token, claims);
            }
        }
        return claims != null && Instant.now().getEpochSecond() < claims.expires() ? claims : null;
    }

    private Claims verify(String token) {
        try {
            String[] parts = token.split("\\.");
            JsonNode header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(keys.get(header.get("kid").asText()));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            boolean good = "RS256".equals(header.get("alg").asText())
                    && "khue".equals(claims.get("iss").asText())
                    && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
            return good
                    ? new Claims(
                            UUID.fromString(claims.get("sub").asText()),
                            UUID.fromString(claims.get("sid").asText()),
                            claims.get("exp").asLong())
                    : null;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            return null;
        }
    }
}

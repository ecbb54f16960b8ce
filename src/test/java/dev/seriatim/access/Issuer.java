package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * An issuer of tokens as OpenID Connect describes it, on a port of this machine. It can be made to
 * misbehave.
 */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "seriatim";

    private static final RSAKey FIRST_KEY = newKey("first");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey key = FIRST_KEY;
    private volatile String keys = published(List.of(key));
    private volatile String description;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean drips;

    private Issuer(HttpServer server) {
        this.server = server;
        this.description = "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(name());
    }

    static Issuer on(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var issuer = new Issuer(HttpServer.create(address, 0));
        issuer.serve();
        return issuer;
    }

    private void serve() {
        server.setExecutor(workers);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, description));
        server.createContext(
                "/keys",
                exchange -> {
                    asked.incrementAndGet();
                    answer(exchange, keys);
                });
        server.start();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        LockSupport.parkNanos(delay.toNanos());
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            var body = exchange.getResponseBody();
            for (var at = 0; drips && at < bytes.length; at++) {
                body.write(bytes, at, 1);
                body.flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            if (!drips) {
                body.write(bytes);
            }
        }
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    /** How often it was asked for its keys. */
    int asked() {
        return asked.get();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An Ed25519 key as RFC 8037 has it: the last 32 bytes of what the JDK makes of it. */
    static OctetKeyPair jwk(PublicKey key, String id) {
        var encoded = key.getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x)).keyID(id).build();
    }

    /** Signs with a new key from now on, and publishes no other. */
    void rotate() {
        key = newKey(UUID.randomUUID().toString());
        publish(published(List.of(key)));
    }

    static String published(List<? extends JWK> keys) {
        return new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
    }

    void publish(String keys) {
        this.keys = keys;
    }

    void describe(String description) {
        this.description = description;
    }

    /** Thinks so long before each answer. */
    void delay(Duration delay) {
        this.delay = delay;
    }

    /** Sends its answers byte by byte, for minutes. */
    void drip(boolean drips) {
        this.drips = drips;
    }

    /** A token for whoever may write, with something of it changed. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, claims(change));
    }

    /** The same with this {@code typ} in its header. */
    String token(String type, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, new JOSEObjectType(type), claims(change));
    }

    JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(name())
                        .audience(AUDIENCE)
                        .subject("odile")
                        .claim("scope", "openid write")
                        .expirationTime(at(300));
        return change.apply(claims).build();
    }

    static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        return signed(key, null, claims);
    }

    private static String signed(RSAKey key, JOSEObjectType type, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type);
            var token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(key, true));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}

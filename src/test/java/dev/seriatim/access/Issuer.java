package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An issuer of tokens as OpenID Connect describes it, on a port of this machine. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "seriatim";

    private final HttpServer server;
    private RSAKey key = newKey("first");

    private Issuer(HttpServer server) {
        this.server = server;
    }

    static Issuer on(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var issuer = new Issuer(HttpServer.create(address, 0));
        issuer.serve();
        return issuer;
    }

    private void serve() {
        server.createContext(
                "/.well-known/openid-configuration",
                exchange ->
                        answer(
                                exchange,
                                "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}"
                                        .formatted(name())));
        server.createContext(
                "/keys", exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toString()));
        server.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void rotate() {
        key = newKey("second");
    }

    /** A token for whoever may write, with something of it changed. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, claims(change));
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
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

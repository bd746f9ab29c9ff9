package com.ourspace.api.account;

import com.ourspace.api.web.Sha256;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.io.Decoders;
import io.jsonwebtoken.security.Keys;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of access tokens: one that signs, and others that are accepted too, while a key is replaced. The name of a
 * key ({@code kid}) is made of the key itself, so that nobody has to invent one.
 */
@Component
class TokenKeys {

    private final Key current;
    private final List<Key> accepted;

    /**
     * Takes keys of 256 bits or more, in Base64.
     *
     * @param secret the key that signs
     * @param others keys whose tokens are accepted, too: the one before, or the next one
     */
    TokenKeys(
            @Value("${ourspace.jwt.secret}") String secret,
            @Value("${ourspace.jwt.accepted-secrets}") List<String> others) {
        this.current = Key.of(secret);
        this.accepted =
                Stream.concat(Stream.of(current), others.stream().map(Key::of)).toList();
    }

    Key current() {
        return current;
    }

    /** All keys, the current one first. */
    List<Key> accepted() {
        return accepted;
    }

    /**
     * A key with its name.
     *
     * @param id 96 bits of a digest of the key, which tell nobody the key
     */
    record Key(String id, SecretKey secret) {

        private static final int ID_BYTES = 12;

        static Key of(String base64) {
            SecretKey secret = Keys.hmacShaKeyFor(Decoders.BASE64.decode(base64));
            byte[] digest = Sha256.of("kid\n" + base64);
            String id = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, ID_BYTES * 4 / 3);
            return new Key(id, secret);
        }

        /** Whether a token with this header may be signed with this key; tokens of older versions name none. */
        boolean mayHaveSigned(Header header) {
            String named = header instanceof ProtectedHeader signed ? signed.getKeyId() : null;
            return named == null || named.equals(id);
        }

        /** Omits the key. */
        @Override
        public String toString() {
            return id;
        }
    }
}

package com.ourspace.standalone.kakao;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser's request for an authorization code (RFC 6749, section 4.1.1).
 *
 * @param redirectUri where the browser is sent with the code; on this machine, because the stand-in signs anybody in
 * @param state comes back as it was sent
 * @param codeChallenge the challenge of PKCE by S256 (RFC 7636); empty if there is none
 */
record AuthorizationRequest(String clientId, URI redirectUri, String state, String codeChallenge) {

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}");

    /** The request of these parameters; empty if it is none that can be answered with a redirect. */
    static Optional<AuthorizationRequest> from(FormParameters sent) {
        boolean isComplete = sent.get("response_type").equals("code")
                && !sent.get("client_id").isEmpty()
                && (sent.get("code_challenge").isEmpty()
                        || sent.get("code_challenge_method").equals("S256"));
        return redirectUri(sent.get("redirect_uri"))
                .filter(_ -> isComplete)
                .map(uri -> new AuthorizationRequest(
                        sent.get("client_id"), uri, sent.get("state"), sent.get("code_challenge")));
    }

    private static Optional<URI> redirectUri(String text) {
        try {
            URI uri = URI.create(text);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean isHere = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && THIS_MACHINE.matcher(uri.getHost()).matches();
            return isHttp && isHere ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The origin that the browser is sent back to. */
    String origin() {
        return redirectUri.getScheme() + "://" + redirectUri.getAuthority();
    }

    /** The parameters of this request, in the order of a form. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("state", state);
        if (!codeChallenge.isEmpty()) {
            parameters.put("code_challenge", codeChallenge);
            parameters.put("code_challenge_method", "S256");
        }
        return parameters;
    }

    /** The address that the browser is sent to with this result, such as {@code code} or {@code error}. */
    String answer(String name, String value) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put(name, value);
        if (!state.isEmpty()) {
            result.put("state", state);
        }
        String query = result.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.getRawQuery() == null ? "?" : "&") + query;
    }
}

package com.ourspace.standalone.kakao;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Kakao's authorization-code flow: a browser gets a code for a person, and the platform a token for the code. */
final class SignInFlow {

    private static final String NO_REQUEST =
            "This is no request for an authorization code, or its redirect_uri is not on"
                    + " this machine: localhost or 127.0.0.1.\n";

    private final AuthorizationCodes codes;

    SignInFlow(InstantSource clock) {
        this.codes = new AuthorizationCodes(clock);
    }

    /** Shows the page on which a person is chosen, or sends the browser back with what was chosen on it. */
    void authorize(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isChosen = exchange.getRequestMethod().equals("POST");
            FormParameters sent = isChosen ? FormParameters.ofBody(exchange) : FormParameters.ofQuery(exchange);
            Optional<AuthorizationRequest> request = AuthorizationRequest.from(sent);
            if (request.isEmpty()) {
                send(exchange, 400, "text/plain;charset=UTF-8", NO_REQUEST);
            } else if (isChosen) {
                redirect(exchange, request.get(), sent);
            } else {
                show(exchange, request.get());
            }
        }
    }

    /** Exchanges a code for the token of its person. */
    void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            FormParameters sent = FormParameters.ofBody(exchange);
            Optional<DemoPerson> person =
                    sent.get("grant_type").equals("authorization_code") ? codes.exchange(sent) : Optional.empty();
            String json = person.map(known -> """
                            {"token_type":"bearer","access_token":"%s","expires_in":21599}""".formatted(known.token())).orElse("""
                            {"error":"invalid_grant","error_description":"authorization code not found","error_code":"KOE320"}""");
            send(exchange, person.isPresent() ? 200 : 400, "application/json;charset=UTF-8", json);
        }
    }

    private static void show(HttpExchange exchange, AuthorizationRequest request) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", SignInPage.contentSecurityPolicy(request));
        headers.set("Referrer-Policy", "no-referrer");
        String html = SignInPage.in(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .html(request);
        send(exchange, 200, "text/html;charset=UTF-8", html);
    }

    private void redirect(HttpExchange exchange, AuthorizationRequest request, FormParameters sent) throws IOException {
        Optional<DemoPerson> person = DemoPerson.chosen(sent.get("person"), sent.get("name"));
        if (person.isEmpty() && sent.get("person").equals("new")) {
            // The name is missing: the same page again.
            show(exchange, request);
            return;
        }
        String location = person.map(chosen -> request.answer("code", codes.issue(request, chosen)))
                .orElseGet(() -> request.answer("error", "access_denied"));
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, 303, "text/plain;charset=UTF-8", "");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

package com.ourspace.standalone.kakao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page on which a person is chosen. It says that it is a stand-in, and runs no script. */
final class SignInPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#2b2622;--paper:#f7f2ea;--line:#d9cfc1;--note:#7a4a21}
            @media(prefers-color-scheme:dark){:root{--ink:#efe7dc;--paper:#1d1a18;--line:#463f38;--note:#e0a87a}}
            body{margin:0;padding:24px 16px;background:var(--paper);color:var(--ink);word-break:keep-all;
            font:16px/1.6 -apple-system,"Apple SD Gothic Neo","Noto Sans KR",sans-serif}
            main{max-width:420px;margin:auto}h1{font-size:22px;line-height:1.3}h2{font-size:16px;margin:24px 0 8px}
            .note{border:1px solid var(--note);color:var(--note);border-radius:8px;padding:12px 16px}
            .people{display:grid;grid-template-columns:repeat(auto-fill,minmax(120px,1fr));gap:8px}
            button,input{font:inherit;min-height:44px;box-sizing:border-box;border-radius:8px;border:1px solid var(--line);
            background:transparent;color:inherit;padding:8px 12px;width:100%}button{cursor:pointer}
            label{display:block;margin-bottom:8px}""";

    /** The name has a form of its own: its Enter key would otherwise press the first button of all. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <style>%3$s</style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p class="note">%4$s</p>
            <form id="people" method="post" action="/oauth/authorize">
            %5$s
            %6$s
            </form>
            <form method="post" action="/oauth/authorize">
            %5$s
            <h2><label for="name">%7$s</label></h2>
            <p><input id="name" name="name" maxlength="30" autocomplete="off"></p>
            <p><button name="person" value="new">%8$s</button></p>
            </form>
            <p><button form="people" name="person" value="cancel">%9$s</button></p>
            </main>
            </body>
            </html>
            """;

    private final boolean isEnglish;

    private SignInPage(boolean isEnglish) {
        this.isEnglish = isEnglish;
    }

    /** The page in the language that a browser asks for first, in Korean unless that is English. */
    static SignInPage in(@Nullable String acceptLanguage) {
        return new SignInPage(acceptLanguage != null
                && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en"));
    }

    /** What the browser may do: apply this style, and send the form, whose answer leads to the client. */
    static String contentSecurityPolicy(AuthorizationRequest request) {
        return "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; form-action 'self' " + request.origin()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    String html(AuthorizationRequest request) {
        String hidden = request.parameters().entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(entry.getKey(), escaped(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(
                isEnglish ? "en" : "ko",
                say("데모 로그인 (카카오 대역)", "Demo sign-in (in place of Kakao)"),
                STYLE,
                say(
                        "이 페이지는 카카오가 아닙니다. 이 컴퓨터에서 OURSPACE를 체험할 수 있도록 카카오 로그인을 대신합니다." + " 비밀번호는 묻지 않습니다.",
                        "This page is not Kakao. It stands in for Kakao's sign-in so that you can try OURSPACE on this"
                                + " computer. It asks for no password."),
                hidden,
                people(),
                say("다른 이름으로 시작하기", "Start under another name"),
                say("이 이름으로 로그인", "Sign in under this name"),
                say("취소", "Cancel"));
    }

    private String people() {
        return section(say("게스트", "Guests"), "guest-")
                + section(say("호스트", "Hosts"), "host-")
                + section(say("운영자", "Operator"), "operator-");
    }

    private String section(String title, String kind) {
        List<String> buttons = DemoPerson.all().stream()
                .filter(person -> person.key().startsWith(kind))
                .map(person -> "<button name=\"person\" value=\"%s\">%s %d</button>"
                        .formatted(person.key(), title(kind), person.number()))
                .toList();
        return "<h2>%s</h2>%n<div class=\"people\">%n%s%n</div>%n".formatted(title, String.join("\n", buttons));
    }

    private String title(String kind) {
        return switch (kind) {
            case "guest-" -> say("게스트", "Guest");
            case "host-" -> say("호스트", "Host");
            default -> say("운영자", "Operator");
        };
    }

    private String say(String korean, String english) {
        return isEnglish ? english : korean;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

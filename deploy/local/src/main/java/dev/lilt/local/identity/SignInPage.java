package dev.lilt.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The pages that a browser shows: one asks for a name, the others say what happened. They have no script. */
final class SignInPage {
    static final String STYLE_PATH = "/page.css";
    static final String ICON_PATH = "/icon.svg";

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CONTENT = "content";

    private SignInPage() {}

    /**
     * Returns the language of the page: as the client asks, or else as the browser prefers; English if neither is
     * known.
     */
    static Locale language(IssuerRequest request, Optional<String> asked) {
        return asked.flatMap(tags -> supported(tags.replace(' ', ',')))
                .or(() -> supported(request.header("accept-language")))
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> supported(String ranges) {
        if (ranges.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), LANGUAGES));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The page that asks for a name.
     *
     * @param request the key of the request that the form answers
     * @param origin of the client, to which the browser goes on
     */
    static IssuerAnswer form(Locale language, String request, String member, boolean isNameBad, String origin) {
        ResourceBundle texts = texts(language);
        var attributes = Map.of(
                "described-by", isNameBad ? "fault hint" : "hint",
                "invalid", isNameBad ? " aria-invalid=\"true\"" : "",
                "fault-hidden", isNameBad ? "" : " hidden");
        String form = filled(resource("sign-in.html"), attributes);
        var values = Map.of(
                "request", escaped(request),
                "member", escaped(member),
                "most", String.valueOf(MemberName.MAX_LENGTH));
        return page(isNameBad ? 400 : 200, language, texts.getString("title"), filled(form, values), origin);
    }

    /** A page that says why nobody is signed in; {@code reason} is a key of the texts. */
    static IssuerAnswer refusal(Locale language, String reason) {
        return message(400, language, "refused-title", reason);
    }

    static IssuerAnswer signedOut(Locale language) {
        return message(200, language, "signed-out-title", "signed-out");
    }

    static IssuerAnswer style() {
        return IssuerAnswer.ok("text/css; charset=utf-8", resource("page.css"));
    }

    static IssuerAnswer icon() {
        return IssuerAnswer.ok("image/svg+xml", resource("icon.svg"));
    }

    private static IssuerAnswer message(int status, Locale language, String title, String message) {
        ResourceBundle texts = texts(language);
        String content = filled(resource("message.html"), Map.of("message", escaped(texts.getString(message))));
        return page(status, language, texts.getString(title), content, "");
    }

    /** @param origin that a form may lead to beside this server; empty if none */
    private static IssuerAnswer page(int status, Locale language, String title, String content, String origin) {
        ResourceBundle texts = texts(language);
        String page = filled(resource("page.html"), Map.of(CONTENT, content));
        page = filled(page, Map.of("title", escaped(title), "language", language.getLanguage()));
        for (String key : texts.keySet()) {
            page = page.replace("{{" + key + "}}", escaped(texts.getString(key)));
        }
        // Browsers hold the redirect that answers a form against form-action, too.
        String policy =
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self'" + (origin.isEmpty() ? "" : " " + origin);
        return new IssuerAnswer(status, Map.of("Content-Type", HTML, "Content-Security-Policy", policy), page);
    }

    private static ResourceBundle texts(Locale language) {
        Locale bundle = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
        return ResourceBundle.getBundle(
                SignInPage.class.getPackageName() + ".texts",
                bundle,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (var each : values.entrySet()) {
            text = text.replace("{{" + each.getKey() + "}}", each.getValue());
        }
        return text;
    }

    private static String resource(String name) {
        try (var stream = SignInPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The build lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }
}

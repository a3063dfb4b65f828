package dev.lilt.web.signin;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;

/** The page that a person sees when signing in does not work: it happens between two pages, where no client runs. */
enum SignInPage {
    FAILED(
            401,
            new Words("Signing in did not work", "Nothing is lost. Please try again.", "Try again", "Back"),
            new Words(
                    "No se ha podido iniciar sesión",
                    "No se ha perdido nada. Inténtalo de nuevo, por favor.",
                    "Intentar de nuevo",
                    "Volver")),
    UNAVAILABLE(
            503,
            new Words(
                    "Signing in is not possible now",
                    "The sign-in service can't be reached. Please try again in a moment.",
                    "Try again",
                    "Back"),
            new Words(
                    "Ahora no se puede iniciar sesión",
                    "No se puede acceder al servicio de inicio de sesión. Inténtalo de nuevo en un momento, por favor.",
                    "Intentar de nuevo",
                    "Volver"));

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s · Lilt</title>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>%s</p>
            <p><a href="/web/login">%s</a> · <a href="/">%s</a></p>
            </body>
            </html>
            """;

    private final int status;
    private final Words english;
    private final Words spanish;

    SignInPage(int status, Words english, Words spanish) {
        this.status = status;
        this.english = english;
        this.spanish = spanish;
    }

    void show(RoutingContext context) {
        boolean isSpanish = context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(tag -> tag.equals("en") || tag.equals("es"))
                .findFirst()
                .filter("es"::equals)
                .isPresent();
        Words words = isSpanish ? spanish : english;
        HttpServerResponse response = context.response();
        if (status == 503) {
            response.putHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(PAGE.formatted(isSpanish ? "es" : "en", words.title, words.text, words.again, words.back));
    }

    private record Words(String title, String text, String again, String back) {}
}

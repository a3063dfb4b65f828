package dev.lilt.web.signin;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Tells a person that signing in or out did not work as usual, between two pages, where no client runs. */
enum SignInProblemPage {
    FAILED(
            401,
            null,
            new Words("Signing in did not work", "Nothing is lost. Please try again.", "Try again", "Back"),
            new Words(
                    "No se ha podido iniciar sesión",
                    "No se ha perdido nada. Inténtalo de nuevo, por favor.",
                    "Intentar de nuevo",
                    "Volver")),
    UNAVAILABLE(
            503,
            "5",
            new Words(
                    "Signing in is not possible now",
                    "The sign-in service can't be reached. Please try again in a moment.",
                    "Try again",
                    "Back"),
            new Words(
                    "Ahora no se puede iniciar sesión",
                    "No se puede acceder al servicio de inicio de sesión. Inténtalo de nuevo en un momento, por favor.",
                    "Intentar de nuevo",
                    "Volver")),
    UNEXPECTED(
            500,
            null,
            new Words(
                    "Signing in did not work",
                    "This is our fault. Nothing is lost. Please try again in a while.",
                    "Try again",
                    "Back"),
            new Words(
                    "No se ha podido iniciar sesión",
                    "Es un fallo nuestro. No se ha perdido nada. Inténtalo de nuevo más tarde, por favor.",
                    "Intentar de nuevo",
                    "Volver")),
    SIGNED_OUT_HERE(
            200,
            null,
            new Words(
                    "You are signed out on this device",
                    "The sign-in service can't be reached, so your session there may go on. "
                            + "On a device that others use, sign in and out again later.",
                    "Sign in",
                    "Back"),
            new Words(
                    "Has cerrado la sesión en este dispositivo",
                    "No se puede acceder al servicio de inicio de sesión, así que allí tu sesión puede seguir abierta. "
                            + "En un dispositivo que usan otras personas, inicia y cierra la sesión de nuevo más tarde.",
                    "Iniciar sesión",
                    "Volver"));

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
    private final @Nullable String retryAfter;
    private final Words english;
    private final Words spanish;

    SignInProblemPage(int status, @Nullable String retryAfter, Words english, Words spanish) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.english = english;
        this.spanish = spanish;
    }

    /** Returns the page for a fault: one that passes, or one of ours. */
    static SignInProblemPage of(Throwable fault) {
        return fault instanceof HttpProblem problem && problem.getStatusCode() == UNAVAILABLE.status
                ? UNAVAILABLE
                : UNEXPECTED;
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
        if (retryAfter != null) {
            response.putHeader("Retry-After", retryAfter);
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(PAGE.formatted(isSpanish ? "es" : "en", words.title, words.text, words.again, words.back));
    }

    private record Words(String title, String text, String again, String back) {}
}

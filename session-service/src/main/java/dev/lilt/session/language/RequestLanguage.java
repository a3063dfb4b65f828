package dev.lilt.session.language;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The locale in which a request is answered: the one in its body, or else what its Accept-Language prefers. */
@RequestScoped
public class RequestLanguage {
    private final CurrentVertxRequest request;
    private @Nullable Locale chosen;

    RequestLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Takes the locale that the body names, if it names one.
     *
     * @return the locale in which this request is answered from now on
     * @throws IllformedLocaleException if the tag breaks the rules of BCP 47
     */
    public Locale choose(@Nullable String tag) {
        if (tag != null) {
            chosen = new Locale.Builder().setLanguageTag(tag).build();
        }
        return locale();
    }

    Locale locale() {
        return chosen == null ? accepted(request.getCurrent()) : chosen;
    }

    private static Locale accepted(@Nullable RoutingContext context) {
        return context == null
                ? Locale.ENGLISH
                : Languages.accepted(
                        String.join(",", context.request().headers().getAll("Accept-Language")));
    }

    /** Returns the locale of the request that this thread answers; English where it answers none. */
    static Locale current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(RequestLanguage.class).get().locale()
                : Locale.ENGLISH;
    }
}

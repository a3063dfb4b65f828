package dev.lilt.browsertests.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The client in one profile of a browser. What goes wrong unseen is collected: refused content, errors, foreign
 * requests.
 */
public final class WebClient {
    public static final ObjectMapper JSON = new ObjectMapper();

    private final BrowserContext context;
    private final URI origin;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> foreign = new CopyOnWriteArrayList<>();

    public WebClient(BrowserContext context, URI origin) {
        this.context = context;
        this.origin = origin;
        context.addInitScript(script("/record.js"));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                problems.add(message.text());
            }
        });
        context.onWebError(error -> problems.add(error.error()));
        context.onRequest(request -> {
            if (request.url().startsWith("http")
                    && !request.url().startsWith(origin + "/")
                    && !request.isNavigationRequest()
                    && isOfClient(request)) {
                foreign.add(request.url());
            }
        });
    }

    /** Returns whether a page of the client asks, or its service worker, and not the sign-in page of the provider. */
    private boolean isOfClient(Request request) {
        try {
            return request.frame().url().startsWith(origin + "/");
        } catch (PlaywrightException ofNoPage) {
            return true;
        }
    }

    private static String script(String name) {
        try (InputStream script = WebClient.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in, in a tab that is then at Today, by way of the issuer's page. */
    public Page signIn(String name) {
        Page page = context.newPage();
        page.navigate(origin + "/web/login?to=/");
        if (!page.url().startsWith(origin + "/")) {
            page.getByRole(AriaRole.TEXTBOX).first().fill(name);
            page.getByRole(AriaRole.BUTTON).first().click();
        }
        page.waitForURL(url -> url.startsWith(origin + "/"));
        return page;
    }

    /** A member whom nobody else is. */
    public Page signIn() {
        return signIn("browser-" + UUID.randomUUID());
    }

    /** A new tab at a screen, such as {@code #/week}. */
    public Page open(String fragment) {
        Page page = context.newPage();
        page.navigate(origin + "/" + fragment);
        return page;
    }

    /** Answers the questions before a first session: nothing applies. */
    public void answerSetup() {
        Page page = open("#/setup");
        Locator setup = page.locator("[data-part=setup]").first();
        setup.locator("fieldset").first().locator("input[type=checkbox]").last().check();
        setup.locator("#maternity-unit").fill("+43 1 234 567");
        setup.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("#/setup"));
        page.close();
    }

    public URI origin() {
        return origin;
    }

    public BrowserContext context() {
        return context;
    }

    /** Errors in the console, and content that the browser refused to load or run. */
    public List<String> problems() {
        return problems;
    }

    /** Requests to other origins, but those that a person sees as a page. */
    public List<String> foreign() {
        return foreign;
    }

    /** Asks the services as the client does. */
    public APIResponse ask(String method, String path, Object body) {
        RequestOptions options = RequestOptions.create()
                .setMethod(method)
                .setHeader("X-Lilt-Client", "web")
                // A connection that is kept may be one that the network has forgotten.
                .setHeader("Connection", "close")
                .setTimeout(10_000);
        if (body != null) {
            options.setHeader("Content-Type", "application/json").setData(body);
        }
        return context.request().fetch(origin + path, options);
    }

    /** Returns the answer to a request that has to succeed. */
    public JsonNode json(String method, String path, Object body) {
        APIResponse response = ask(method, path, body);
        if (!response.ok()) {
            throw new IllegalStateException(method + " " + path + ": " + response.status() + " " + response.text());
        }
        return parse(response.text());
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** The value of an expression in a page, which may be a promise. */
    public static JsonNode valueOf(Page page, String expression) {
        return parse((String) page.evaluate("async () => JSON.stringify(await (" + expression + ") ?? null)"));
    }
}

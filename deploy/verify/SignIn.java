import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Signs a new member up at Keycloak and in by authorization code with PKCE, as a browser would, and prints the access
 * token. It also checks that a code can't be used without PKCE, nor twice.
 *
 * <p>usage: java -cp 'deploy/local/target/lib/*' deploy/verify/SignIn.java ORIGIN CERTIFICATE
 */
final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern REGISTER = Pattern.compile("href=\"([^\"]*registration[^\"]*)\"");

    private final URI realm;
    private final String redirect;
    private final HttpClient client;

    private SignIn(URI origin, Path certificate) throws Exception {
        this.realm = origin.resolve("/realms/lilt/");
        this.redirect = origin + "/signed-in";
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry("gateway", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager())
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(new SignIn(URI.create(arguments[0]), Path.of(arguments[1])).token());
    }

    private String token() throws Exception {
        if (!location(get(authorization(Map.of()))).contains("error=invalid_request")) {
            throw new IllegalStateException("a request without PKCE was not refused");
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String verifier = base64(random);
        String challenge =
                base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        HttpResponse<String> page =
                get(authorization(Map.of("code_challenge", challenge, "code_challenge_method", "S256")));
        page = get(realm.resolve(found(REGISTER, page.body())));
        String name = "member-" + UUID.randomUUID();
        HttpResponse<String> answer = post(
                URI.create(found(ACTION, page.body())),
                Map.of(
                        "username", name,
                        "password", verifier,
                        "password-confirm", verifier,
                        "email", name + "@lilt.example",
                        "firstName", "A",
                        "lastName", "Member"));
        String code = Pattern.compile("[?&]code=([^&]+)")
                .matcher(location(answer))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code: " + answer.statusCode()));
        Map<String, String> exchange = Map.of(
                "grant_type", "authorization_code",
                "client_id", "lilt",
                "code", code,
                "redirect_uri", redirect,
                "code_verifier", verifier);
        URI tokens = realm.resolve("protocol/openid-connect/token");
        JsonNode token = JSON.readTree(post(tokens, exchange).body());
        if (post(tokens, exchange).statusCode() != 400) {
            throw new IllegalStateException("a code was taken twice");
        }
        return token.get("access_token").textValue();
    }

    private URI authorization(Map<String, String> more) {
        String query = form(Map.of(
                "response_type", "code",
                "client_id", "lilt",
                "scope", "openid",
                "redirect_uri", redirect));
        return realm.resolve("protocol/openid-connect/auth?" + query + (more.isEmpty() ? "" : "&" + form(more)));
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> fields) throws Exception {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page lacks " + pattern);
        }
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

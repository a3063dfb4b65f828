package dev.lilt.client.show;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a screen can show.
 *
 * @param unicode whether it draws more than ASCII
 * @param color whether the member wants colours; see no-color.org
 */
public record Paint(boolean unicode, boolean color) {
    public static final Paint PLAIN = new Paint(false, false);

    /** For a terminal in {@code charset}, under the environment variables {@code environment}. */
    static Paint of(Charset charset, Map<String, String> environment) {
        boolean colorWanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Paint(charset.equals(StandardCharsets.UTF_8), colorWanted);
    }
}

package dev.lilt.client.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lets somebody follow one session for a while, and nothing else. */
public record FollowerTicket(String text) implements Credentials {
    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public String query() {
        return "&ticket=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean mayCommand() {
        return false;
    }

    @Override
    public String toString() {
        return "Ticket[hidden]";
    }
}

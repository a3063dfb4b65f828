package dev.lilt.client.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.client.api.Services;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The stack that {@code lilt up} runs on this machine, as its {@code stack.json} names its parts. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LocalStack(List<Part> parts) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String name, String url) {}

    LocalStack {
        parts = List.copyOf(parts);
    }

    /** Reads {@code stack.json} in {@code data}. */
    static LocalStack in(Path data) throws UsageException {
        Path file = data.resolve("stack.json");
        if (!Files.isRegularFile(file)) {
            throw new UsageException(Messages.text("stack.none", file));
        }
        try {
            return JsonMapper.builder().build().readValue(file.toFile(), LocalStack.class);
        } catch (IOException e) {
            throw new UsageException(Messages.text("stack.unreadable", file));
        }
    }

    Services services() throws UsageException {
        return new Services(url("session-service"), url("content-service"), url("tracking-service"));
    }

    private URI url(String part) throws UsageException {
        for (Part candidate : parts) {
            if (candidate.name().equals(part)) {
                return URI.create(candidate.url());
            }
        }
        throw new UsageException(Messages.text("stack.lacks", part));
    }
}

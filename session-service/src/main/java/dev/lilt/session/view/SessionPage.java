package dev.lilt.session.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of a member's sessions, newest first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "items", description = "A page of sessions, newest first")
record SessionPage(
        List<SessionState> items,

        @Nullable @Schema(description = "Send it as `after` to get the next page; absent on the last page")
        UUID next) {}

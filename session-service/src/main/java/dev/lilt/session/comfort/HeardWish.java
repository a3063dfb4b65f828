package dev.lilt.session.comfort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish of a member, as it was understood. One that stands for several options is listed once for each. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "HeardWish",
        requiredProperties = {"said", "exercises"},
        description = "A wish, and what was understood of it")
public record HeardWish(
        @Schema(description = "The wish as it was sent") String said,

        @Nullable
        @Schema(
                description =
                        "What bothers the member, as the exercises name it; absent if the wish was not understood",
                examples = "If your wrists ache")
        String understood,

        @Schema(description = "Ids of the exercises that it changes")
        List<String> exercises) {
    @Override
    public String toString() {
        return "HeardWish[kept back]";
    }
}

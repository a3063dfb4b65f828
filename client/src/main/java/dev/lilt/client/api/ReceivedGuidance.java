package dev.lilt.client.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /guidance}, as far as a terminal asks: documents of titled items. */
public record ReceivedGuidance(List<Document> items) {

    /** One document, for example {@code clearance}, the conditions asked before a first session. */
    public record Document(String id, @Nullable LocalText title, List<Item> items) {
        public Document {
            items = List.copyOf(items);
        }

        public String titleIn(String locale) {
            return LocalText.in(title, locale, id);
        }

        public Optional<Item> item(String id) {
            return items.stream().filter(item -> item.id().equals(id)).findFirst();
        }
    }

    /**
     * One entry; a warning sign's text says what to do.
     *
     * @param level an id of {@link UrgencyLevel}; absent where it presses nobody, and from an older service
     * @param group {@code first} or {@code more}: when a client offers a symptom; absent likewise
     */
    public record Item(
            String id,
            LocalText title,
            @Nullable LocalText text,
            @Nullable String level,
            @Nullable String group) {
        public String titleIn(String locale) {
            return title.in(locale, id);
        }

        /** Empty where there is none. */
        public String textIn(String locale) {
            return LocalText.in(text, locale, "");
        }
    }

    public ReceivedGuidance {
        items = List.copyOf(items);
    }

    /** The entries of a document; none of one that is not there. */
    public List<Item> items(String document) {
        return document(document).map(Document::items).orElse(List.of());
    }

    public Optional<Document> document(String id) {
        return items.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}

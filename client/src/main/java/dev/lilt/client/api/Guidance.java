package dev.lilt.client.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code GET /guidance} says, as far as a terminal asks: documents of titled items. */
public record Guidance(List<Document> items) {

    /** One document, for example {@code clearance}, the conditions asked before a first session. */
    public record Document(String id, List<Item> items) {
        public Document {
            items = List.copyOf(items);
        }
    }

    /** One entry; {@code title} is by BCP 47 tag and always has {@code en}. */
    public record Item(String id, Map<String, String> title) {
        public Item {
            title = Map.copyOf(title);
        }

        /** The title in {@code locale}, in its language, or in English. */
        public String titleIn(String locale) {
            String language = locale.split("-", 2)[0];
            String english = title.getOrDefault("en", id);
            return title.getOrDefault(locale, title.getOrDefault(language, english));
        }
    }

    public Guidance {
        items = List.copyOf(items);
    }

    public Optional<Document> document(String id) {
        return items.stream().filter(document -> document.id().equals(id)).findFirst();
    }
}

package dev.lilt.session.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A timeline that sessions point to. Written once, never changed: its id is its digest. */
@Entity
@Table(name = "timelines")
public class TimelineRow {
    @Id
    String id;

    String json;
}

package dev.lilt.content.guidance;

/** Where a client offers a symptom: on its first screen, or behind "more". */
public enum Group {
    FIRST,
    MORE
}

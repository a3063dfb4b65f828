const LEAST_MINUTES = 15
const MOST_MINUTES = 180
/** For pauses and gates, on top of what is left of the session. */
const SPARE_MINUTES = 30

/** Returns how long a ticket is good for a session that has so much left. */
export function ticketMinutes(leftMs: number): number {
    const minutes = Math.ceil(leftMs / 60_000) + SPARE_MINUTES
    return Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, minutes))
}

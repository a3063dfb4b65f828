import type { Snapshot } from './types.js'

/**
 * Returns the session time at an instant of the page's clock, in milliseconds: it never runs past a gate that the member
 * has not passed.
 */
export function positionOf({ anchorMs, anchorAt, speed, clampMs }: Snapshot, now: number): number {
    return speed === 0 ? anchorMs : Math.min(clampMs, anchorMs + Math.max(0, now - anchorAt) * speed)
}

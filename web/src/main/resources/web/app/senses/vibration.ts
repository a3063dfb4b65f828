import type { Haptic } from '../engine/types.js'

/**
 * Milliseconds of vibration and rest in turn, for each haptic: a member tells them apart by the number of pulses, and
 * those with the same number by a pulse that is more than twice as long.
 */
export const VIBRATIONS: Readonly<Record<Haptic, readonly number[]>> = {
    none: [],
    short: [90],
    double: [90, 130, 90],
    long: [600],
    rising: [50, 90, 120, 90, 260],
}

/** A question is felt twice, and then left: a watch that buzzes on is worse than one missed. */
const AGAIN_MS = 2500

/** Vibrates where the device can: Chromium on Android. */
export class Vibration {
    #again: ReturnType<typeof setTimeout> | undefined
    #played = false

    /** True if the browser knows how to vibrate; a laptop's may say so and have no motor. */
    static get known(): boolean {
        return typeof navigator.vibrate === 'function'
    }

    /**
     * Vibrates for a haptic.
     *
     * @param twice whether it is repeated once after a while, unless something else comes before
     * @returns whether the browser took it
     */
    play(haptic: Haptic, twice = false): boolean {
        const pattern = VIBRATIONS[haptic]
        if (!Vibration.known || pattern.length === 0) return false
        clearTimeout(this.#again)
        this.#played = true
        if (twice) this.#again = setTimeout(() => navigator.vibrate([...pattern]), AGAIN_MS)
        return navigator.vibrate([...pattern])
    }

    stop(): void {
        clearTimeout(this.#again)
        // Before the first tap the browser takes even this for an intrusion, and says so.
        if (this.#played) navigator.vibrate(0)
        this.#played = false
    }
}

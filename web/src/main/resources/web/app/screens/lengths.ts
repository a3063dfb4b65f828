import type { Block, MinuteRange, Plan } from './wire.js'

const MOST_CHOICES = 7

/** Returns the lengths to choose from: every minute of a short range, else some from its least to its most. */
export function lengthsIn({ min, max }: MinuteRange): readonly number[] {
    const step = Math.max(1, Math.ceil((max - min) / (MOST_CHOICES - 1)))
    const lengths = []
    for (let minutes = min; minutes < max; minutes += step) {
        lengths.push(minutes)
    }
    return [...lengths, max]
}

/** Returns the blocks of a plan that can take a length. */
export function blocksOfLength(plan: Plan, minutes: number): readonly Block[] {
    return plan.blocks.filter((block) => block.minutes.min <= minutes && minutes <= block.minutes.max)
}

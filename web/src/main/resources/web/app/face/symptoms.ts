import { inLanguage, type GuidanceDocument } from '../engine/guidance.js'
import { CALLS } from '../engine/received.js'
import type { Guidance, Urgency } from '../engine/types.js'

export interface Symptom {
    readonly id: string
    readonly name: string
}

/** The symptoms to choose from: few at first, the most dangerous at the head, and more on request. */
export interface SymptomMenu {
    readonly first: readonly Symptom[]
    readonly more: readonly Symptom[]
}

/** More than this nobody in pain reads. */
const MOST_AT_FIRST = 6

/** For as long as the guidance was never fetched: the symptoms that session-service knows, and their levels. */
const KNOWN = {
    'chest-pain': 'urgent',
    'bleeding': 'now',
    'fluid-loss': 'now',
    'sharp-pain': 'rest',
    'dizziness': 'rest',
    'other': 'rest',
    'sudden-breathlessness': 'urgent',
    'loss-of-feeling': 'urgent',
    'bladder-bowel-control': 'urgent',
    'fever': 'urgent',
    'tightenings': 'now',
    'burning-urine': 'soon',
    'rib-pain': 'soon',
} as const satisfies Readonly<Record<string, Urgency>>

export type KnownSymptom = keyof typeof KNOWN

/**
 * Returns the symptoms in the order and the groups of the document `stop-symptoms`.
 *
 * @param named names a symptom when there is no such document
 */
export function symptomMenu(
    document: GuidanceDocument | undefined, language: string, named: (id: KnownSymptom) => string,
): SymptomMenu {
    const items = document?.items ?? []
    if (items.length === 0) {
        const known = (Object.keys(KNOWN) as KnownSymptom[]).map((id) => ({ id, name: named(id) }))
        return { first: known.slice(0, MOST_AT_FIRST), more: known.slice(MOST_AT_FIRST) }
    }
    const first: Symptom[] = []
    const more: Symptom[] = []
    for (const item of items) {
        const group = item.group !== 'more' && first.length < MOST_AT_FIRST ? first : more
        group.push({ id: item.id, name: inLanguage(item.title, language) })
    }
    return { first, more }
}

/** Returns what to do about a symptom for a device that has never fetched the guidance; unknown ones are urgent. */
export function guidanceWithoutNetwork(
    id: string, words: (level: Urgency) => Pick<Guidance, 'title' | 'texts'>,
): Guidance {
    const urgency = id in KNOWN ? KNOWN[id as KnownSymptom] : 'urgent'
    return { urgency, ...words(urgency), call: CALLS[urgency] }
}

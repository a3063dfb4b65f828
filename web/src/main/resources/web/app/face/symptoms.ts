/** A document of `GET /guidance`, as far as the face reads it. */
export interface GuidanceDocument {
    readonly id: string
    readonly title: Localized
    readonly items: readonly GuidanceItem[]
}

export interface GuidanceItem {
    readonly id: string
    readonly title: Localized
    readonly text: Localized
    readonly level?: string
    readonly group?: string
}

export type Localized = Readonly<Record<string, string>>

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

/** For as long as the guidance was never fetched: those that session-service knows. */
const KNOWN_FIRST = ['chest-pain', 'bleeding', 'fluid-loss', 'sharp-pain', 'dizziness', 'other'] as const
const KNOWN_MORE = ['sudden-breathlessness', 'loss-of-feeling', 'bladder-bowel-control', 'fever', 'tightenings',
    'burning-urine', 'rib-pain'] as const

export type KnownSymptom = (typeof KNOWN_FIRST)[number] | (typeof KNOWN_MORE)[number]

/**
 * Returns the symptoms in the order and the groups of the document `stop-symptoms`.
 *
 * @param named names a symptom when there is no such document
 */
export function symptomMenu(
    documents: readonly GuidanceDocument[], language: string, named: (id: KnownSymptom) => string,
): SymptomMenu {
    const items = documents.find((document) => document.id === 'stop-symptoms')?.items ?? []
    if (items.length === 0) {
        const known = (ids: readonly KnownSymptom[]): Symptom[] => ids.map((id) => ({ id, name: named(id) }))
        return { first: known(KNOWN_FIRST), more: known(KNOWN_MORE) }
    }
    const first: Symptom[] = []
    const more: Symptom[] = []
    for (const item of items) {
        const group = item.group !== 'more' && first.length < MOST_AT_FIRST ? first : more
        group.push({ id: item.id, name: inLanguage(item.title, language) })
    }
    return { first, more }
}

/** Returns a text in a language, or in English. */
export function inLanguage(texts: Localized, language: string): string {
    return texts[language] ?? texts['en'] ?? ''
}

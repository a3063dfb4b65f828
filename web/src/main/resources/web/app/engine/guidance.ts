import { api } from './api.js'
import { askedLanguage } from './asked-language.js'
import type { Sent } from './received.js'
import { CALLS, receivedUrgency } from './received.js'
import { store } from './store.js'
import type { Guidance, LocalText, Urgency } from './types.js'
import { URGENCIES } from './types.js'

export interface GuidanceItem {
    readonly id: string
    readonly title: LocalText
    readonly text?: LocalText
    readonly say?: LocalText
    readonly level?: Urgency
    /** `first` or `more`. */
    readonly group?: string
}

export interface GuidanceDocument {
    readonly id: string
    readonly title: LocalText
    readonly items: readonly GuidanceItem[]
}

let documents: readonly GuidanceDocument[] = []
let asked: Promise<void> | undefined

/** Fetches the guidance, or takes what was kept of it, so that it is at hand when the network is not. */
export function keepGuidance(): Promise<void> {
    asked ??= load().catch(() => {
        asked = undefined
    })
    return asked
}

/**
 * Returns a document of the guidance: as it is now, or without the network as it was kept.
 *
 * @throws Unreachable if there is no network, and nothing was kept
 */
export async function loadGuidanceDocument(id: string): Promise<GuidanceDocument | undefined> {
    try {
        await load()
    } catch (failure) {
        if (documents.length === 0) {
            throw failure
        }
    }
    return guidanceDocument(id)
}

async function load(): Promise<void> {
    const kept = (await store.get('guidance').catch(() => undefined)) as readonly Sent<GuidanceDocument>[] | undefined
    documents = kept?.map(receivedDocument) ?? documents
    const { items } = await api.get<{ readonly items: readonly Sent<GuidanceDocument>[] }>('/guidance')
    documents = items.map(receivedDocument)
    await store.put('guidance', items)
}

function receivedDocument(document: Sent<GuidanceDocument>): GuidanceDocument {
    return { ...document, items: document.items.map(receivedItem) }
}

function receivedItem({ level, group, ...item }: Sent<GuidanceItem>): GuidanceItem {
    return {
        ...item,
        ...(level === undefined ? {} : { level: receivedUrgency(level) }),
        ...(group === undefined ? {} : { group }),
    }
}

/** Returns a document of the guidance that is at hand, such as `stop-symptoms`. */
export function guidanceDocument(id: string): GuidanceDocument | undefined {
    return documents.find((document) => document.id === id)
}

/**
 * Returns what to do about symptoms, from what is at hand, as session-service decides it: the most urgent one counts,
 * and its own text comes first. Nothing if no guidance has ever been fetched.
 */
export function guidanceFor(symptoms: readonly string[], language = askedLanguage()): Guidance | undefined {
    const items = symptoms.map((id) => item('stop-symptoms', id)).filter((found) => found !== undefined)
    const worstFirst = [...items].sort((a, b) => rank(a) - rank(b))
    const urgency = worstFirst[0]?.level
    if (urgency === undefined) {
        return undefined
    }
    const listed = symptoms.includes('other') ? (guidanceDocument('urgent')?.items ?? []) : []
    const others = listed.filter((each) => !symptoms.includes(each.id))
    const all = [...worstFirst, ...others].map((each) => inLanguage(each.text, language))
    const texts = all.filter((text) => text !== '')
    return {
        urgency,
        title: inLanguage(guidanceDocument(urgency)?.title, language),
        texts: [...new Set(texts)],
        call: CALLS[urgency],
    }
}

function item(document: string, id: string): GuidanceItem | undefined {
    return guidanceDocument(document)?.items.find((each) => each.id === id)
}

function rank(item: GuidanceItem): number {
    return URGENCIES.indexOf(item.level ?? 'urgent')
}

/** Returns a text in a language, or in English. */
export function inLanguage(text: LocalText | undefined, language: string): string {
    return text?.[language] ?? text?.[language.split('-')[0] ?? ''] ?? text?.['en'] ?? ''
}

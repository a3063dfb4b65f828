/** Types of what the services send to the screens, with the fields of docs/protocol that are shown. */
import type { LocalText, SessionState } from '../engine/types.js'

export interface Page<T> {
    readonly items: readonly T[]
    readonly next?: string
}

export interface MinuteRange {
    readonly min: number
    readonly max: number
}

export interface Plan {
    readonly id: string
    readonly title: LocalText
    readonly minutes?: MinuteRange
    readonly why?: LocalText
    readonly blocks: readonly Block[]
}

export interface Block {
    readonly id: string
    readonly title: LocalText
    readonly minutes: MinuteRange
    readonly exercises: readonly string[]
    readonly choose: 'all' | 'one'
    readonly why?: LocalText
}

export interface Exercise {
    readonly id: string
    readonly title: LocalText
    readonly position: string
    readonly kind: Kind
    readonly equipment?: readonly string[]
    readonly comfort?: readonly { readonly when: LocalText }[]
}

export type Kind = 'aerobic' | 'strength' | 'mobility' | 'relaxation' | 'rest'

export interface ActiveTime {
    readonly minutes: number
    readonly activeMs: number
}

export interface Week {
    readonly week: string
    readonly startsOn: string
    readonly endsOn: string
    readonly zone: string
    readonly targetMinutes: number
    readonly minutes: number
    readonly moderateMinutes: number
    readonly remainingMinutes: number
    readonly sessions: number
    readonly byKind: Readonly<Partial<Record<Kind, ActiveTime>>>
    readonly byDay: readonly (ActiveTime & { readonly date: string })[]
}

export interface CurrentWeek extends Week {
    readonly daysLeft: number
    readonly neededPerDay: number
    readonly moderateNeededPerDay: number
    readonly suggestedToday?: number
    readonly plan?: {
        readonly morePerDay: { readonly moderateMinutes: MinuteRange }
    }
}

export interface ActiveInterval {
    readonly from: string
    readonly to: string
    readonly kind: Kind
}

export interface ActivitySession {
    readonly sessionId: string
    readonly minutes: number
    readonly activeMs: number
    readonly restMinutes: number
    readonly activeIntervals: readonly ActiveInterval[]
}

export interface CreatedSession extends SessionState {
    readonly adjustments?: readonly Adjustment[]
    readonly comfort?: readonly HeardWish[]
    readonly notices?: readonly string[]
}

export interface Adjustment {
    readonly exercise: string
    readonly reason: string
}

export interface HeardWish {
    readonly said: string
    readonly understood?: string
    readonly exercises: readonly string[]
}

export interface Ticket {
    readonly ticket: string
    readonly expiresAt: string
}

export interface Erasure {
    readonly sessions: number
    readonly commands: number
    readonly tickets: number
}

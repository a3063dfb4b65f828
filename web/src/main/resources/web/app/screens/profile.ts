import { store, type Profile as StoredProfile } from '../engine/store.js'
import { shownLanguage } from '../text/text.js'

export const LEVELS = ['first-time', 'usual', 'confident'] as const
export const ENERGIES = ['usual', 'low'] as const

export type Level = (typeof LEVELS)[number]
export type Energy = (typeof ENERGIES)[number]

/** The answers before a first session. They stay on this device, and go out only with a session that is made. */
export interface Profile extends StoredProfile {
    readonly clearance: {
        readonly conditions: readonly string[]
        readonly clearedByClinician: boolean
        readonly restAdvised: boolean
    }
    readonly level: Level
    readonly energy: Energy
    readonly comfort: readonly string[]
    /** The day of the answers: the week of pregnancy goes on from there. */
    readonly answeredOn: string
}

const WEEK_MS = 7 * 86_400_000
const LAST_WEEK = 42

export async function loadProfile(): Promise<Profile | undefined> {
    return (await store.profile()) as Profile | undefined
}

export function saveProfile(profile: Profile): Promise<void> {
    return store.saveProfile(profile)
}

/** Returns the week of pregnancy that it is now, by the answer of some weeks ago. */
export function gestationalWeekOn(profile: Profile, today: string): number | undefined {
    if (profile.gestationalWeek === undefined) {
        return undefined
    }
    const since = Math.floor((Date.parse(today) - Date.parse(profile.answeredOn)) / WEEK_MS)
    return Math.min(LAST_WEEK, profile.gestationalWeek + Math.max(0, since))
}

/** Choices of a member for one session. */
export interface SessionChoices {
    readonly plan: string
    readonly block: string
    readonly minutes?: number
    readonly energy: Energy
    readonly comfort: readonly string[]
    readonly choice?: string
    readonly symptomsGone?: boolean
    readonly clearedByClinician?: boolean
}

/** Returns the body of `POST /sessions`. */
export function sessionRequest(profile: Profile, choices: SessionChoices, zone: string, today: string): object {
    const { plan, block, minutes, energy, comfort, choice, symptomsGone } = choices
    const gestationalWeek = gestationalWeekOn(profile, today)
    return {
        plan,
        block,
        ...(minutes === undefined ? {} : { minutes }),
        ...(choice === undefined ? {} : { choice }),
        level: profile.level,
        energy,
        comfort,
        profile: {
            ...(gestationalWeek === undefined ? {} : { gestationalWeek }),
            clearance: {
                ...profile.clearance,
                ...(choices.clearedByClinician === undefined ? {} : { clearedByClinician: choices.clearedByClinician }),
            },
            ...(symptomsGone === undefined ? {} : { symptomsGone }),
        },
        zone,
        locale: shownLanguage(),
        waitForReady: true,
    }
}

/** Returns the time zone of this device. */
export function zone(): string {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

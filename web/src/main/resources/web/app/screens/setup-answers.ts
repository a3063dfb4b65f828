import { store } from '../engine/store.js'
import { dateIn } from './iso-week.js'
import { isPhone } from '../face/phone.js'
import { gestationalWeekOn, loadProfile, saveProfile, zone, type Energy, type Level } from './profile.js'
import { areWishes, wishesOf } from './wishes.js'

/** The questions' fields as they are filled in. */
export interface Answers {
    readonly conditions: readonly string[]
    readonly none: boolean
    readonly cleared: boolean
    readonly restAdvised: boolean
    readonly week: string
    readonly level: Level
    readonly energy: Energy
    readonly comfort: string
    readonly maternityUnitPhone: string
    readonly emergencyPhone: string
}

/** A field that can't be kept as it is. */
export type Mistake = 'conditions' | 'week' | 'comfort' | 'maternity-unit' | 'emergency'

/** Returns what was answered on this device, or empty fields. */
export async function storedAnswers(): Promise<Answers> {
    const [profile, settings] = await Promise.all([loadProfile(), store.settings()])
    const conditions = profile?.clearance.conditions ?? []
    return {
        conditions,
        none: profile !== undefined && conditions.length === 0,
        cleared: profile?.clearance.clearedByClinician ?? false,
        restAdvised: profile?.clearance.restAdvised ?? false,
        week: String((profile && gestationalWeekOn(profile, today())) ?? ''),
        level: profile?.level ?? 'usual',
        energy: profile?.energy ?? 'usual',
        comfort: (profile?.comfort ?? []).join('\n'),
        maternityUnitPhone: settings.maternityUnitPhone ?? '',
        emergencyPhone: settings.emergencyPhone ?? '',
    }
}

/** Keeps the answers on this device. */
export async function keepAnswers(answers: Answers): Promise<void> {
    await saveProfile({
        clearance: {
            conditions: answers.conditions,
            clearedByClinician: answers.cleared,
            restAdvised: answers.restAdvised,
        },
        ...(answers.week.trim() === '' ? {} : { gestationalWeek: Number(answers.week) }),
        level: answers.level,
        energy: answers.energy,
        comfort: wishesOf(answers.comfort),
        answeredOn: today(),
    })
    await store.saveSettings({
        maternityUnitPhone: answers.maternityUnitPhone.trim(),
        emergencyPhone: answers.emergencyPhone.trim(),
    })
}

export function mistakesOf(answers: Answers): ReadonlySet<Mistake> {
    const found = new Set<Mistake>()
    const week = Number(answers.week)
    if (!answers.none && answers.conditions.length === 0) {
        found.add('conditions')
    }
    if (answers.week.trim() !== '' && !(Number.isInteger(week) && week >= 1 && week <= 42)) {
        found.add('week')
    }
    if (!areWishes(wishesOf(answers.comfort))) {
        found.add('comfort')
    }
    if (!isPhone(answers.maternityUnitPhone)) {
        found.add('maternity-unit')
    }
    if (!isPhone(answers.emergencyPhone)) {
        found.add('emergency')
    }
    return found
}

function today(): string {
    return dateIn(zone(), Date.now())
}

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gestationalWeekOn, sessionRequest, type Profile } from '../../../main/resources/web/app/screens/profile.js'

const PROFILE: Profile = {
    clearance: { conditions: ['heart-disease'], clearedByClinician: true, restAdvised: false },
    gestationalWeek: 24,
    level: 'first-time',
    energy: 'usual',
    comfort: ['my wrists ache'],
    answeredOn: '2026-11-01',
}

const CHOICES = { plan: 'back-care-day', block: 'morning', energy: 'low', comfort: ['sore knees'] } as const

test('should ask for a session that waits at gates, in the shown language, with the answers of the member', () => {
    assert.deepEqual(sessionRequest(PROFILE, CHOICES, 'Europe/Berlin', '2026-11-02'), {
        plan: 'back-care-day',
        block: 'morning',
        level: 'first-time',
        energy: 'low',
        comfort: ['sore knees'],
        profile: {
            gestationalWeek: 24,
            clearance: { conditions: ['heart-disease'], clearedByClinician: true, restAdvised: false },
        },
        zone: 'Europe/Berlin',
        locale: 'en',
        waitForReady: true,
    })
})

test('should send length, choice and words of the member only where there are any', () => {
    const choices = { ...CHOICES, minutes: 7, choice: 'breathing-practice', symptomsGone: true }
    const answers = { ...PROFILE, clearance: { ...PROFILE.clearance, clearedByClinician: false } }
    const request = sessionRequest(answers, { ...choices, clearedByClinician: true }, 'UTC', '2026-11-02')

    const { minutes, choice, profile } = request as { minutes: number; choice: string; profile: object }
    assert.equal(minutes, 7)
    assert.equal(choice, 'breathing-practice')
    assert.deepEqual(profile, {
        gestationalWeek: 24,
        clearance: { conditions: ['heart-disease'], clearedByClinician: true, restAdvised: false },
        symptomsGone: true,
    })
})

for (const [today, week] of [
    ['2026-11-01', 24],
    ['2026-11-07', 24],
    ['2026-11-08', 25],
    ['2026-12-06', 29],
    ['2027-12-06', 42],
    ['2026-10-01', 24],
] as const) {
    test(`should count on to week ${week} by ${today}`, () => {
        assert.equal(gestationalWeekOn(PROFILE, today), week)
    })
}

test('should know no week that was not told', () => {
    const { gestationalWeek: _, ...silent } = PROFILE
    assert.equal(gestationalWeekOn(silent, '2026-12-06'), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dateIn, daysAfter, mondayOf, weekOf, weeksAfter } from '../../../main/resources/web/app/screens/iso-week.js'

const DATES: readonly (readonly [string, string, string])[] = [
    ['2026-11-26', '2026-W48', '2026-11-23'],
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2027-01-04', '2027-W01', '2027-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
]

for (const [date, week, monday] of DATES) {
    test(`should find the week of ${date} and its Monday`, () => {
        assert.equal(weekOf(date), week)
        assert.equal(mondayOf(week), monday)
    })
}

test('should step over the end of a year with 53 weeks', () => {
    assert.equal(weeksAfter('2026-W53', 1), '2027-W01')
    assert.equal(weeksAfter('2027-W01', -1), '2026-W53')
})

test('should step back and forth to the same week', () => {
    for (let weeks = -120; weeks <= 120; weeks++) {
        assert.equal(weeksAfter(weeksAfter('2026-W48', weeks), -weeks), '2026-W48')
    }
})

test('should count days over the end of a month and of summer time', () => {
    assert.equal(daysAfter('2026-10-24', 2), '2026-10-26')
    assert.equal(daysAfter('2026-03-01', -1), '2026-02-28')
})

test('should tell the date by the zone', () => {
    const instant = Date.parse('2026-11-25T23:30:00Z')
    assert.equal(dateIn('Europe/Berlin', instant), '2026-11-26')
    assert.equal(dateIn('America/Lima', instant), '2026-11-25')
})

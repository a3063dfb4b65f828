import assert from 'node:assert/strict'
import { test } from 'node:test'

import { calendarPath, usualTimes } from '../../../main/resources/web/app/screens/calendar-query.js'
import type { Block } from '../../../main/resources/web/app/screens/wire.js'

function block(id: string): Block {
    return { id, title: { en: id }, minutes: { min: 5, max: 8 }, exercises: ['cat-cow'], choose: 'all' }
}

test('should begin with the times that the service has, and leave out what has no time of day', () => {
    const blocks = ['morning', 'midday', 'late-afternoon', 'evening', 'stretch', 'flare'].map(block)

    assert.deepEqual(usualTimes(blocks), {
        'morning': '08:00',
        'midday': '12:30',
        'late-afternoon': '16:30',
        'evening': '20:00',
        'stretch': '15:00',
        'flare': undefined,
    })
})

test('should ask for a calendar by zone, first day and times', () => {
    const path = calendarPath('back-care-day', { morning: '07:15', flare: undefined }, 'Europe/Berlin', '2026-11-26')

    const url = new URL(path, 'http://localhost')
    assert.equal(url.pathname, '/plans/back-care-day/calendar')
    assert.deepEqual(Object.fromEntries(url.searchParams), {
        zone: 'Europe/Berlin',
        from: '2026-11-26',
        times: 'morning=07:15,flare=never',
    })
})

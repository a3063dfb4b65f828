import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fragmentOf, parseRoute, type Route } from '../../../main/resources/web/app/screens/router.js'

const SESSION = '0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11'
const TICKET = 'n0tAReal0neButJustAsL0ngAndJustAsUnguessabl'

const ROUTES: readonly (readonly [string, Route])[] = [
    ['#/', { name: 'today' }],
    ['#/setup', { name: 'setup' }],
    ['#/device', { name: 'device' }],
    ['#/settings', { name: 'settings' }],
    ['#/start/back-care-day/morning', { name: 'start', plan: 'back-care-day', block: 'morning', now: false }],
    ['#/start/back-care-day/flare/now', { name: 'start', plan: 'back-care-day', block: 'flare', now: true }],
    [`#/session/${SESSION}`, { name: 'session', id: SESSION }],
    ['#/week', { name: 'week' }],
    ['#/week/2026-W47', { name: 'week', week: '2026-W47' }],
    [`#/follow/${SESSION}/${TICKET}`, { name: 'follow', id: SESSION, ticket: TICKET }],
]

for (const [fragment, route] of ROUTES) {
    test(`should read and write ${fragment.replace(TICKET, 'TICKET')}`, () => {
        assert.deepEqual(parseRoute(fragment), route)
        assert.equal(fragmentOf(route), fragment)
    })
}

const NOWHERE = [
    '',
    '#',
    '#/elsewhere',
    '#/start/back-care-day',
    '#/start/../morning',
    '#/session/',
    '#/session/a%2Fb',
    `#/follow/${SESSION}`,
    `#/follow/${SESSION}/short`,
]

for (const fragment of NOWHERE) {
    test(`should show Today for ${fragment || 'no fragment'}`, () => {
        assert.deepEqual(parseRoute(fragment), { name: 'today' })
    })
}

test('should show the current week for one that is none', () => {
    assert.deepEqual(parseRoute('#/week/last'), { name: 'week' })
})

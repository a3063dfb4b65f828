import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { equipmentName, positionName } from '../../../main/resources/web/app/screens/content-names.js'
import { showLanguage } from '../../../main/resources/web/app/text/text.js'

before(async () => {
    Object.assign(globalThis, { document: { documentElement: {} } })
    await showLanguage('en')
})

test('should name equipment and positions in words of the member', () => {
    assert.deepEqual([equipmentName('sturdy-chair'), positionName('side-lying')], ['a sturdy chair', 'lying on your side'])
})

test('should name what this client has no word for as the content does', () => {
    assert.deepEqual([equipmentName('foam-roller'), positionName('half-kneeling')], ['foam roller', 'half kneeling'])
})

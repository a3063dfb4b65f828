import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey, seal, unseal } from '../../../main/resources/web/app/engine/sealing.js'

const HEALTH = { symptoms: ['bleeding'], week: 27 }

test('gives back what was sealed', async () => {
    const key = await newKey()
    assert.deepEqual(await unseal(await seal(HEALTH, key), key), HEALTH)
})

test('keeps nothing in plain text, and no two values alike', async () => {
    const key = await newKey()
    const [one, two] = await Promise.all([seal(HEALTH, key), seal(HEALTH, key)])
    assert.equal(Buffer.from(one.bytes).includes('bleeding'), false)
    assert.notDeepEqual(Buffer.from(one.bytes), Buffer.from(two.bytes))
})

test('opens nothing with another key', async () => {
    const sealed = await seal(HEALTH, await newKey())
    await assert.rejects(unseal(sealed, await newKey()))
})

test('gives the key to nobody', async () => {
    await assert.rejects(crypto.subtle.exportKey('raw', await newKey()))
})

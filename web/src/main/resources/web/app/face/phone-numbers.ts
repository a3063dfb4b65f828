import { store } from '../engine/store.js'

/** Phone numbers that the member keeps on this device. */
export interface PhoneNumbers {
    readonly maternityUnit?: string
    readonly emergency?: string
}

export type Whose = keyof PhoneNumbers

/** Returns the numbers; none without a store: then the guidance says whom to call, and dials nothing. */
export async function keptNumbers(): Promise<PhoneNumbers> {
    const { maternityUnitPhone, emergencyPhone } = await store.settings().catch(() => ({}) as Record<string, undefined>)
    return {
        ...(maternityUnitPhone ? { maternityUnit: maternityUnitPhone } : {}),
        ...(emergencyPhone ? { emergency: emergencyPhone } : {}),
    }
}

/** Keeps a number on this device, if it has a store. */
export async function keepNumber(whose: Whose, number: string): Promise<void> {
    const field = whose === 'emergency' ? 'emergencyPhone' : 'maternityUnitPhone'
    await store.saveSettings({ [field]: number }).catch(() => undefined)
}

import type { Command } from './local-command.js'
import type { StoredSession } from './messages.js'
import { newKey, seal, unseal } from './sealing.js'
import type { Sealed } from './sealing.js'

/** Choices of the member on this device. A field that is absent was not chosen. */
export interface Settings {
    readonly theme?: 'light' | 'dark'
    readonly language?: 'en' | 'es'
    readonly maternityUnitPhone?: string
    readonly emergencyPhone?: string
}

/** The answers before a session, as `POST /sessions` takes them. */
export interface Profile {
    readonly gestationalWeek?: number
    readonly level?: string
    readonly energy?: string
    readonly comfort?: readonly string[]
    readonly clearance?: {
        readonly conditions: readonly string[]
        readonly clearedByClinician: boolean
        readonly restAdvised: boolean
    }
    readonly symptomsGone?: boolean
    readonly [key: string]: unknown
}

interface Values {
    settings: Settings
    /** The member's {@link Profile}. */
    profile: Sealed
    /** Encrypts health details. */
    key: CryptoKey
    /** The answer of `GET /guidance`. */
    guidance: unknown
}

/** A command that waits to be sent, in the order of `place`. */
export interface StoredCommand {
    readonly place?: number
    readonly session: string
    readonly id: string
    readonly command: Command
    readonly at: number
}

/** The same on the disk: a stop says why. */
interface SealedCommand {
    readonly place?: number
    readonly session: string
    readonly id: string
    readonly command: Sealed
    readonly at: number
}

const NAME = 'lilt'
const VERSION = 1

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(NAME, VERSION)
        request.onupgradeneeded = () => {
            request.result.createObjectStore('values')
            request.result.createObjectStore('sessions', { keyPath: 'id' })
            request.result.createObjectStore('commands', { keyPath: 'place', autoIncrement: true })
        }
        request.onsuccess = () => {
            const found = request.result
            found.onversionchange = () => found.close()
            found.onclose = () => (opened = undefined)
            resolve(found)
        }
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('the store is held open by an older page'))
    }).catch((error: unknown) => {
        opened = undefined
        throw error
    })
    return opened
}

type StoreName = 'values' | 'sessions' | 'commands'

/** Runs one request; resolves when its transaction is on the disk. */
async function run<T>(
    name: StoreName,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
    const found = await database()
    return new Promise<T | undefined>((resolve, reject) => {
        const transaction = found.transaction(name, mode)
        const request = work(transaction.objectStore(name))
        transaction.oncomplete = () => resolve(request?.result)
        transaction.onabort = () => reject(transaction.error)
        transaction.onerror = () => reject(transaction.error)
    })
}

/** A page that came over plain HTTP from another machine can't encrypt: it keeps the answers only while it is open. */
const canSeal = globalThis.isSecureContext
let profileOfPage: Profile | undefined

/** Returns the key of this browser; of two pages that make one at a time, the first one's counts. */
async function key(): Promise<CryptoKey> {
    const kept = await store.get('key')
    if (kept !== undefined) {
        return kept
    }
    const made = await newKey()
    await run('values', 'readwrite', (values) => {
        const before = values.get('key')
        before.onsuccess = () => {
            if (before.result === undefined) {
                values.put(made, 'key')
            }
        }
        return undefined
    })
    return (await store.get('key')) ?? made
}

/** Keeps on this device: choices and answers, the sessions that run, and commands that wait to be sent. */
export const store = {
    async get<K extends keyof Values>(key: K): Promise<Values[K] | undefined> {
        return (await run('values', 'readonly', (values) => values.get(key))) as Values[K] | undefined
    },

    async put<K extends keyof Values>(key: K, value: Values[K]): Promise<void> {
        await run('values', 'readwrite', (values) => values.put(value, key))
    },

    async delete(key: keyof Values): Promise<void> {
        await run('values', 'readwrite', (values) => values.delete(key))
    },

    async settings(): Promise<Settings> {
        return (await store.get('settings')) ?? {}
    },

    /** Changes some settings and leaves the others; `undefined` takes one back. */
    async saveSettings(changed: Settings): Promise<Settings> {
        const found = await database()
        return new Promise((resolve, reject) => {
            const transaction = found.transaction('values', 'readwrite')
            const values = transaction.objectStore('values')
            const before = values.get('settings') as IDBRequest<Settings | undefined>
            let after: Settings = {}
            before.onsuccess = () => {
                after = { ...before.result, ...changed }
                values.put(after, 'settings')
            }
            transaction.oncomplete = () => resolve(after)
            transaction.onabort = () => reject(transaction.error)
        })
    },

    async profile(): Promise<Profile | undefined> {
        const sealed = await store.get('profile')
        if (sealed === undefined || !canSeal) {
            return profileOfPage
        }
        return (await unseal(sealed, await key()).catch(() => undefined)) as Profile | undefined
    },

    async saveProfile(profile: Profile): Promise<void> {
        profileOfPage = profile
        if (canSeal) {
            await store.put('profile', await seal(profile, await key()))
        }
    },

    async session(id: string): Promise<StoredSession | undefined> {
        return (await run('sessions', 'readonly', (sessions) => sessions.get(id))) as StoredSession | undefined
    },

    async sessions(): Promise<readonly StoredSession[]> {
        return ((await run('sessions', 'readonly', (sessions) => sessions.getAll())) ?? []) as StoredSession[]
    },

    async keepSession(session: StoredSession): Promise<void> {
        await run('sessions', 'readwrite', (sessions) => sessions.put(session))
    },

    /** Keeps a session that is still here, as it stands now; one that was deleted meanwhile stays deleted. */
    async renewSession(session: StoredSession): Promise<void> {
        await run('sessions', 'readwrite', (sessions) => {
            const before = sessions.getKey(session.id)
            before.onsuccess = () => {
                if (before.result !== undefined) {
                    sessions.put(session)
                }
            }
            return undefined
        })
    },

    async commands(session: string): Promise<readonly StoredCommand[]> {
        const all = ((await run('commands', 'readonly', (commands) => commands.getAll())) ?? []) as SealedCommand[]
        const opener = await key()
        const of = all.filter((command) => command.session === session)
        const commands = await Promise.all(of.map(async (kept) => {
            const command = (await unseal(kept.command, opener).catch(() => undefined)) as Command | undefined
            return command === undefined ? undefined : { ...kept, command }
        }))
        // One that was sealed with another key belongs to a member who has signed out.
        return commands.filter((command) => command !== undefined).sort((a, b) => a.at - b.at)
    },

    /** Returns the sessions that have commands to send. */
    async sessionsWithCommands(): Promise<readonly string[]> {
        const all = ((await run('commands', 'readonly', (commands) => commands.getAll())) ?? []) as SealedCommand[]
        return [...new Set(all.map(({ session }) => session))]
    },

    async addCommand(command: StoredCommand): Promise<void> {
        const sealed: SealedCommand = { ...command, command: await seal(command.command, await key()) }
        await run('commands', 'readwrite', (commands) => commands.add(sealed))
    },

    /** Removes a command of a session, or all of them. */
    async removeCommands(session: string, id?: string): Promise<void> {
        await run('commands', 'readwrite', (commands) => {
            const cursors = commands.openCursor()
            cursors.onsuccess = () => {
                const cursor = cursors.result
                if (cursor !== null) {
                    const command = cursor.value as SealedCommand
                    if (command.session === session && (id === undefined || command.id === id)) {
                        cursor.delete()
                    }
                    cursor.continue()
                }
            }
            return undefined
        })
    },

    /** Removes all that is kept of a session. */
    async wipeSession(id: string): Promise<void> {
        await run('sessions', 'readwrite', (sessions) => sessions.delete(id))
        await store.removeCommands(id)
    },

    /** Removes all that belongs to a member, when they sign out. Choices of the device stay. */
    async wipeMember(): Promise<void> {
        await run('sessions', 'readwrite', (sessions) => sessions.clear())
        await run('commands', 'readwrite', (commands) => commands.clear())
        profileOfPage = undefined
        await store.delete('profile')
        await store.delete('key')
    },
}

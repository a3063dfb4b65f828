import type { Command } from './local-command.js'
import type { StoredSession } from './messages.js'

/** What the member has chosen on this device. A field that is absent was not chosen. */
export interface Settings {
    readonly voice?: boolean
    readonly tones?: boolean
    readonly vibration?: boolean
    readonly pocket?: boolean
    readonly theme?: 'light' | 'dark'
    readonly language?: 'en' | 'es'
    readonly maternityUnitPhone?: string
    readonly emergencyPhone?: string
    readonly [key: string]: boolean | number | string | undefined
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
    profile: Profile
    /** What `GET /guidance` answered. */
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

/** What is kept on this device: choices and answers, the sessions that run, and commands that wait to be sent. */
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
        return store.get('profile')
    },

    async saveProfile(profile: Profile): Promise<void> {
        await store.put('profile', profile)
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

    async commands(session: string): Promise<readonly StoredCommand[]> {
        const all = ((await run('commands', 'readonly', (commands) => commands.getAll())) ?? []) as StoredCommand[]
        return all.filter((command) => command.session === session)
    },

    /** Returns the sessions that have commands to send. */
    async sessionsWithCommands(): Promise<readonly string[]> {
        const all = ((await run('commands', 'readonly', (commands) => commands.getAll())) ?? []) as StoredCommand[]
        return [...new Set(all.map(({ session }) => session))]
    },

    async addCommand(command: StoredCommand): Promise<void> {
        await run('commands', 'readwrite', (commands) => commands.add(command))
    },

    /** Removes the commands of a session for which `isGone` holds. */
    async removeCommands(session: string, isGone: (command: StoredCommand) => boolean): Promise<void> {
        await run('commands', 'readwrite', (commands) => {
            const cursors = commands.openCursor()
            cursors.onsuccess = () => {
                const cursor = cursors.result
                if (cursor !== null) {
                    const command = cursor.value as StoredCommand
                    if (command.session === session && isGone(command)) {
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
        await store.removeCommands(id, () => true)
    },

    /** Removes all that belongs to a member, when they sign out. Choices of the device stay. */
    async wipeMember(): Promise<void> {
        await run('sessions', 'readwrite', (sessions) => sessions.clear())
        await run('commands', 'readwrite', (commands) => commands.clear())
        await store.delete('profile')
    },
}

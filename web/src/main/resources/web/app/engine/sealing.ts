/** A value that only this browser can read: answers about health are never kept in plain text. */
export interface Sealed {
    readonly iv: Uint8Array<ArrayBuffer>
    readonly bytes: ArrayBuffer
}

const ALGORITHM = 'AES-GCM'

/** Returns a key that this browser can use and nobody can take out of it, not even a script of this page. */
export function newKey(): Promise<CryptoKey> {
    return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Encrypts a value that JSON can hold. */
export async function seal(value: unknown, key: CryptoKey): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(value))
    return { iv, bytes: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, plain) }
}

/** @throws OperationError if it was not sealed with this key */
export async function unseal(sealed: Sealed, key: CryptoKey): Promise<unknown> {
    const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv: sealed.iv }, key, sealed.bytes)
    return JSON.parse(new TextDecoder().decode(plain))
}

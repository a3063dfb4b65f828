const BIAS = 33
const LARGEST = 8191 - BIAS

/** The code of a sample of 0. */
export const SILENCE = 0xff

/** Returns a sample from -1 to 1 as one byte by the mu-law of ITU-T G.711: soft sounds keep their shape in 8 bits. */
export function muLaw(sample: number): number {
    const sign = sample < 0 ? 0x80 : 0
    const magnitude = Math.min(LARGEST, Math.round(Math.abs(sample) * 8192)) + BIAS
    const exponent = 31 - Math.clz32(magnitude) - 5
    const mantissa = (magnitude >> (exponent + 1)) & 0x0f
    return ~(sign | (exponent << 4) | mantissa) & 0xff
}

/** Returns the header of a WAV file with one channel of mu-law samples. */
export function wavHeader(rate: number, samples: number): Uint8Array {
    const header = new DataView(new ArrayBuffer(58))
    const tag = (at: number, name: string): void =>
        [...name].forEach((letter, i) => header.setUint8(at + i, letter.charCodeAt(0)))
    tag(0, 'RIFF')
    header.setUint32(4, 50 + samples, true)
    tag(8, 'WAVE')
    tag(12, 'fmt ')
    header.setUint32(16, 18, true)
    header.setUint16(20, 7, true)
    header.setUint16(22, 1, true)
    header.setUint32(24, rate, true)
    header.setUint32(28, rate, true)
    header.setUint16(32, 1, true)
    header.setUint16(34, 8, true)
    tag(38, 'fact')
    header.setUint32(42, 4, true)
    header.setUint32(46, samples, true)
    tag(50, 'data')
    header.setUint32(54, samples, true)
    return new Uint8Array(header.buffer)
}

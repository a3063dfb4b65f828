// Put into each page before its own scripts: records what a person would hear and feel, and what the browser refuses.
// What sounds is real; voices and vibration are stubs, since a Chromium without a screen has neither.
(() => {
    if (window.recorded) return
    const now = () => performance.timeOrigin + performance.now()
    const recorded = {
        violations: [], spoken: [], vibrations: [], tones: [], wakeLocks: [], mediaActions: {}, tracks: [], audios: [],
        permissions: [], cues: [],
    }
    window.recorded = recorded
    document.addEventListener('securitypolicyviolation', (event) =>
        recorded.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))

    // Voices: as long as about 2.5 words a second, in silence.
    const hasVoices = () => !window.withoutVoices
    const voice = (name, lang) => ({ name, lang, voiceURI: name, localService: true, default: lang === 'en-US' })
    const voices = [voice('Anna', 'en-US'), voice('Mónica', 'es-ES')]
    let speaking
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text = '') {
            super()
            Object.assign(this, { text, lang: '', voice: null, volume: 1, rate: 1, pitch: 1 })
        }
    }
    const tell = (utterance, type) => {
        const event = new Event(type)
        utterance.dispatchEvent(event)
        utterance[`on${type}`]?.(event)
    }
    const finish = (type) => {
        if (speaking === undefined) return
        const { utterance, timer, entry } = speaking
        clearTimeout(timer)
        speaking = undefined
        entry.until = now()
        tell(utterance, type)
    }
    const synthesis = Object.assign(new EventTarget(), {
        pending: false, paused: false,
        getVoices: () => (hasVoices() ? voices : []),
        speak(utterance) {
            const entry = {
                text: utterance.text, lang: utterance.lang, at: now(), overlaps: speaking !== undefined,
                volume: utterance.volume,
            }
            recorded.spoken.push(entry)
            if (!hasVoices()) return
            const ms = 300 + 400 * utterance.text.split(/\s+/).length
            speaking = { utterance, entry, timer: setTimeout(() => finish('end'), ms) }
            tell(utterance, 'start')
        },
        cancel: () => finish('error'),
        pause: () => undefined,
        resume: () => undefined,
    })
    Object.defineProperty(synthesis, 'speaking', { get: () => speaking !== undefined })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })

    Navigator.prototype.vibrate = function (pattern) {
        const parts = [pattern].flat()
        if (parts.some((part) => part > 0)) recorded.vibrations.push({ at: now(), pattern: parts.join(',') })
        return true
    }

    // Tones: when each will be heard, on the clock of the page, and what it sounds like.
    const start = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (when = 0, ...more) {
        const { contextTime, performanceTime } = this.context.getOutputTimestamp()
        const heardAt = performance.timeOrigin + performanceTime + (when - contextTime) * 1000
        const samples = this.buffer.getChannelData(0)
        let crossings = 0
        for (let i = 1; i < samples.length; i++) if (samples[i - 1] < 0 !== samples[i] < 0) crossings++
        const tone = { at: now(), heardAt, seconds: this.buffer.duration, crossings, looped: this.loop, stoppedAt: 0 }
        recorded.tones.push(tone)
        const stop = this.stop.bind(this)
        this.stop = (at) => {
            tone.stoppedAt = now()
            stop(at)
        }
        return start.call(this, when, ...more)
    }

    if (navigator.wakeLock) {
        const request = WakeLock.prototype.request
        WakeLock.prototype.request = async function (...types) {
            const lock = await request.apply(this, types)
            recorded.wakeLocks.push({ at: now(), held: true })
            lock.addEventListener('release', () => recorded.wakeLocks.push({ at: now(), held: false }))
            return lock
        }
    }
    if (navigator.mediaSession) {
        const setActionHandler = MediaSession.prototype.setActionHandler
        MediaSession.prototype.setActionHandler = function (action, handler) {
            recorded.mediaActions[action] = handler
            return setActionHandler.call(this, action, handler)
        }
    }
    const createObjectURL = URL.createObjectURL
    URL.createObjectURL = (blob) => {
        recorded.tracks.push({ at: now(), blob })
        return createObjectURL.call(URL, blob)
    }
    const OriginalAudio = window.Audio
    window.Audio = function (...source) {
        const audio = new OriginalAudio(...source)
        recorded.audios.push(audio)
        return audio
    }
    // The face and its parts, wherever they are in the page, and when one was seen first.
    const find = (selector, root = document) => {
        const found = root.querySelector(selector)
        if (found) return found
        for (const element of root.querySelectorAll('*')) {
            const inner = element.shadowRoot && find(selector, element.shadowRoot)
            if (inner) return inner
        }
        return null
    }
    recorded.find = find
    recorded.player = () => find('lilt-face')?.player
    recorded.now = now
    /** When a part of the face is there to be seen, on the clock of the machine; to be called before. */
    recorded.seen = (selector) => new Promise((resolve) => {
        const root = find('lilt-face').shadowRoot
        const isSeen = () => root.querySelector(selector)?.checkVisibility() === true
        const look = () => {
            if (!isSeen()) return false
            observer.disconnect()
            resolve(now())
            return true
        }
        const observer = new MutationObserver(look)
        if (!look()) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
    })
    addEventListener('click', () => (recorded.clickedAt = now()), { capture: true })
    if (window.Notification) {
        Notification.requestPermission = async () => {
            recorded.permissions.push('notifications')
            return 'denied'
        }
    }
})()

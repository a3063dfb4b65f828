/**
 * Maps the clock of the page (`performance.now()`, in milliseconds) to the one of an audio context (in seconds), as
 * heard: what is scheduled at `toAudio(t)` leaves the device at `t`. The two clocks run at different rates, so a
 * mapping is good for the seconds to come, not for a session.
 */
export class AudioClock {
    constructor(private readonly context: AudioContext) {}

    toAudio(pageMs: number): number {
        return (pageMs + this.#offsetMs()) / 1000
    }

    toPage(audioSeconds: number): number {
        return audioSeconds * 1000 - this.#offsetMs()
    }

    /** The time from a sample in the graph to the air, in milliseconds. */
    latencyMs(): number {
        return 1000 * ((this.context.baseLatency || 0) + (this.context.outputLatency || 0))
    }

    #offsetMs(): number {
        // The output timestamp is the one of the sample that is heard: the latency of the device is in it.
        const { contextTime = 0, performanceTime = 0 } = this.context.getOutputTimestamp?.() ?? {}
        if (contextTime > 0 && performanceTime > 0) return contextTime * 1000 - performanceTime
        return this.context.currentTime * 1000 - this.latencyMs() - performance.now()
    }
}

import { EXTENSION_SECONDS } from '../engine/local-command.js'
import type { CommandOptions, CommandType, Snapshot } from '../engine/types.js'
import { waits } from './status.js'
import { view } from './view.js'

/** Request of a button or a key; `ready` is the dial as a button. */
export type SteeringAction = 'pause' | 'back' | 'skip' | 'extend' | 'ready'

export interface Steering {
    readonly type: CommandType
    readonly options?: CommandOptions
}

/** Returns the command that an action means now; nothing if it means none. */
export function steering(action: SteeringAction, snapshot: Snapshot, positionMs: number): Steering | undefined {
    const { status } = snapshot.state
    switch (action) {
        case 'pause':
            return { type: status === 'ready' ? 'start' : status === 'paused' ? 'resume' : 'pause' }
        case 'ready':
            if (status === 'ready') return { type: 'start' }
            return waits(snapshot, positionMs) ? { type: 'continue' } : undefined
        case 'back':
        case 'skip':
            return status === 'ready' ? undefined : { type: action }
        case 'extend':
            return status === 'ready' || !view(snapshot.timeline, positionMs).isExtensible ? undefined
                : { type: 'extend', options: { seconds: EXTENSION_SECONDS } }
    }
}

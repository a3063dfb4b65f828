import { askIn } from '../app/engine/asked-language.js'
import type { ToPage, ToWorker } from '../app/engine/messages.js'
import { FollowedSession } from './followed-session.js'

const page = self as unknown as {
    postMessage(message: ToPage): void
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null
    close(): void
}

let session: FollowedSession | undefined

page.onmessage = ({ data }) => {
    switch (data.type) {
        case 'open':
            askIn(data.language)
            session = new FollowedSession(data, (message) => page.postMessage(message))
            break
        case 'command':
            void session?.command(data.commandId, data.command, data.at)
            break
        case 'stop-accepted':
        case 'stop-rejected':
            void session?.stopAnswered(data.commandId, data)
            break
        case 'stop-unsent':
            void session?.drain()
            break
        case 'returned':
            session?.returned()
            break
        case 'close':
            void session?.close().then(() => page.close())
            break
    }
}

import type { Cue, CueKind, Timeline } from '../engine/types.js'
import { breathAt, type Breath } from './breath.js'
import { exerciseAt, type Exercise, type Span } from '../engine/outline.js'

/** Scene of the face: `lead-in` is the time behind a gate, or beside one that nobody waits at. */
export type Scene = 'prepare' | 'gate' | 'lead-in' | 'work' | 'turn' | 'rest' | 'end'

/** The one big number: the repetition, the seconds that are left, or at the end those of activity. */
export type Figure =
    | { readonly kind: 'rep', readonly rep: number, readonly reps: number }
    | { readonly kind: 'left' | 'active', readonly seconds: number }

export interface InnerRing extends Span {
    readonly of: 'breath' | 'work' | 'rest' | 'prepare'
}

/** Content of the face at one position. */
export interface View {
    readonly scene: Scene
    /** Index of the cue that it tells. */
    readonly cue: number
    readonly title: string
    readonly text: string
    /** Where in the exercise: side, set or the name of the exercise. */
    readonly place: string
    readonly figure?: Figure
    /** Where the seconds of the figure are over. */
    readonly countsToMs?: number
    /** Title of what comes next. */
    readonly next?: string
    /** The exercise, or the session if nobody knows how long the exercise is. */
    readonly outer: Span
    readonly inner?: InnerRing
    readonly breath?: Breath
    /** True if the cue in force can be made longer. */
    readonly isExtensible: boolean
    /** Where the repetition in force began, or else the cue that it tells. */
    readonly sinceMs: number
    /** The next position at which something else is shown. */
    readonly changesAtMs: number
}

/** A check has no length of its own: it is read as long as this. */
export const CHECK_SHOWN_MS = 8000

/** Between two tips this close, nothing else is shown. */
const TIP_GAP_MS = 2000

const TIMED: ReadonlySet<CueKind> =
    new Set<CueKind>(['prepare', 'ready', 'breathe-in', 'breathe-out', 'hold', 'release', 'switch-side', 'rest'])
const EXTENSIBLE: ReadonlySet<CueKind> = new Set<CueKind>(['prepare', 'hold', 'rest'])
const NO_NEWS: ReadonlySet<CueKind> = new Set<CueKind>(['count', 'tip', 'check', 'ready'])

/**
 * Returns what the face shows at a position of a timeline with at least one cue.
 *
 * @param isWaiting whether the session stands still there until the member is ready
 */
export function view(timeline: Timeline, positionMs: number, isWaiting = false): View {
    const moment = momentAt(timeline, positionMs)
    const { told, exercise } = moment
    const shown = isWaiting && told.kind === 'ready' ? gate(moment) : sceneOf(moment)
    const inner = shown.scene === 'gate' ? undefined : innerRing(told, exercise)
    const breath = told.kind === 'prepare' ? undefined : breathAt(timeline, exercise, positionMs)
    const next = nextOf(timeline, moment, shown)
    const countsToMs = countedTo(moment, shown.figure)
    return {
        ...shown,
        cue: told.index,
        ...(countsToMs === undefined ? {} : { countsToMs }),
        ...(next === undefined ? {} : { next }),
        outer: exercise.work ?? { fromMs: 0, toMs: timeline.durationMs },
        ...(inner === undefined ? {} : { inner }),
        ...(breath === undefined ? {} : { breath }),
        isExtensible: moment.inForce.some((cue) => EXTENSIBLE.has(cue.kind)),
        sinceMs: moment.rep?.atMs ?? told.atMs,
        changesAtMs: changesAt(timeline, moment, shown.figure, countsToMs),
    }
}

/** A position, and the cues that matter there. */
interface Moment {
    readonly positionMs: number
    readonly exercise: Exercise
    readonly inForce: readonly Cue[]
    /** The innermost cue in force, or the last one that was. */
    readonly told: Cue
    readonly prepare: Cue | undefined
    readonly hold: Cue | undefined
    readonly rep: Cue | undefined
    readonly tip: Cue | undefined
    readonly count: Cue | undefined
    readonly check: Cue | undefined
}

type Shown = Pick<View, 'scene' | 'title' | 'text' | 'place' | 'figure'>

function momentAt(timeline: Timeline, positionMs: number): Moment {
    const passed = timeline.cues.filter((cue) => cue.atMs <= positionMs)
    const inForce = passed.filter((cue) => positionMs < endOf(cue))
    const latest = passed.at(-1) ?? timeline.cues[0]
    if (latest === undefined) throw new RangeError('a timeline has cues')
    const told = latest.kind === 'end' ? latest : inForce.findLast((cue) => TIMED.has(cue.kind)) ?? latest
    const ofKind = (kind: CueKind): Cue | undefined => inForce.findLast((cue) => cue.kind === kind)
    const hold = ofKind('hold')
    const exercise = exerciseAt(timeline, timeline.cues.indexOf(told))
    if (exercise === undefined) throw new RangeError('a cue belongs to an exercise')
    return {
        positionMs,
        exercise,
        inForce,
        told,
        prepare: ofKind('prepare'),
        hold,
        rep: ofKind('rep'),
        tip: tipAt(timeline, positionMs, hold),
        count: ofKind('count'),
        check: passed.findLast((cue) => cue.kind === 'check' && positionMs < cue.atMs + CHECK_SHOWN_MS),
    }
}

/** In a hold, a tip is good until the next one. Elsewhere it has its length, and a short gap behind it. */
function tipAt(timeline: Timeline, positionMs: number, hold: Cue | undefined): Cue | undefined {
    const tips = timeline.cues.filter((cue) => cue.kind === 'tip')
    const last = tips.findLast((cue) => cue.atMs <= positionMs)
    if (last === undefined || (hold && last.atMs < hold.atMs)) return undefined
    const following = tips[tips.indexOf(last) + 1]
    const isFollowed = following !== undefined && following.atMs - endOf(last) <= TIP_GAP_MS
    return hold || isFollowed || positionMs < endOf(last) ? last : undefined
}

function sceneOf(moment: Moment): Shown {
    switch (moment.told.kind) {
        case 'prepare':
            return preparing(moment.told, moment.tip)
        case 'ready':
            return leadIn(moment)
        case 'switch-side':
            return { scene: 'turn', title: moment.told.title, text: moment.told.text, place: '' }
        case 'rest':
            return {
                scene: 'rest',
                title: moment.told.title,
                text: moment.told.text,
                place: '',
                figure: left(moment.told, moment.positionMs),
            }
        case 'end':
            return { scene: 'end', title: moment.told.title, text: moment.told.text, place: '' }
        default:
            return working(moment)
    }
}

function preparing(prepare: Cue, tip: Cue | undefined): Shown {
    const place = prepare.say !== '' && prepare.say !== prepare.text ? prepare.text : ''
    return {
        scene: 'prepare',
        title: tip?.title ?? prepare.title,
        text: tip?.text ?? (prepare.say || prepare.text),
        place,
    }
}

function gate({ told, exercise, prepare }: Moment): Shown {
    const position = prepare && prepare.say !== prepare.text ? prepare.text : ''
    return { scene: 'gate', title: prepare?.title ?? exercise.title, text: told.text, place: position }
}

function leadIn({ told, exercise, prepare, positionMs }: Moment): Shown {
    return {
        scene: 'lead-in',
        title: prepare?.title ?? exercise.title,
        text: '',
        place: '',
        figure: left(told, positionMs),
    }
}

function working(moment: Moment): Shown {
    const { told, exercise, rep, hold, count, check, tip, positionMs } = moment
    const place = rep?.text ?? exercise.title
    const figure = figureOf(rep ?? told, hold, positionMs)
    const isHeldAlone = told === hold && rep === undefined
    const title = check?.title ?? told.title
    const text = count && rep ? count.text : check?.text ?? (isHeldAlone ? tip?.text : undefined) ?? told.text
    return {
        scene: 'work',
        title,
        text: withoutTitle(title, text),
        place: place === title ? '' : place,
        ...(figure === undefined ? {} : { figure }),
    }
}

/** A phase tells its repetition, too, for those who have missed the beginning of it. */
function figureOf(rep: Cue, hold: Cue | undefined, positionMs: number): Figure | undefined {
    if (rep.rep !== undefined && rep.reps !== undefined) return { kind: 'rep', rep: rep.rep, reps: rep.reps }
    return hold && left(hold, positionMs)
}

function left(cue: Cue, positionMs: number): Figure {
    return { kind: 'left', seconds: Math.max(0, Math.ceil((endOf(cue) - positionMs) / 1000)) }
}

/** Of "Breathe out" and "Breathe out, raise the knee", the second says the first once more. */
export function withoutTitle(title: string, text: string): string {
    if (!text.toLocaleLowerCase().startsWith(title.toLocaleLowerCase())) return text
    const rest = /^(?:,?\s(?:and|y)|,)\s+(.+)$/u.exec(text.slice(title.length))?.[1]
    if (rest === undefined) return text === title ? '' : text
    return rest.charAt(0).toLocaleUpperCase() + rest.slice(1)
}

/** A hold that is all of the exercise is what the outer ring shows already. */
function innerRing(told: Cue, exercise: Exercise): InnerRing | undefined {
    const of = ringOf(told.kind)
    const span = { fromMs: told.atMs, toMs: endOf(told) }
    const isWhole = span.fromMs === exercise.work?.fromMs && span.toMs === exercise.work.toMs
    return of === undefined || told.durationMs === 0 || isWhole ? undefined : { ...span, of }
}

function ringOf(kind: CueKind): InnerRing['of'] | undefined {
    switch (kind) {
        case 'breathe-in':
        case 'breathe-out':
            return 'breath'
        case 'hold':
        case 'release':
            return 'work'
        case 'rest':
            return 'rest'
        case 'prepare':
        case 'ready':
        case 'switch-side':
            return 'prepare'
        default:
            return undefined
    }
}

/**
 * The last of the cues that come at one time says most: the breath of a repetition, the rest behind what is done.
 * What is called like what is shown is no news.
 */
function nextOf(timeline: Timeline, { positionMs, told }: Moment, shown: Shown): string | undefined {
    if (shown.scene === 'end') return undefined
    const coming = timeline.cues.filter((cue) =>
        cue.atMs > positionMs && !NO_NEWS.has(cue.kind) && !(told.kind === 'switch-side' && cue.title === told.title))
    const atMs = coming[0]?.atMs
    const next = coming.findLast((cue) => cue.atMs === atMs)?.title
    return next === shown.title || next === told.title ? undefined : next
}

function countedTo({ told, hold }: Moment, figure: Figure | undefined): number | undefined {
    if (figure?.kind !== 'left') return undefined
    const counted = told.kind === 'rest' || told.kind === 'ready' ? told : hold
    return counted && endOf(counted)
}

function changesAt(
    timeline: Timeline, { positionMs, inForce, check }: Moment, figure: Figure | undefined, countsToMs = Infinity,
): number {
    return Math.min(
        timeline.cues.find((cue) => cue.atMs > positionMs)?.atMs ?? timeline.durationMs,
        ...inForce.map(endOf),
        check ? check.atMs + CHECK_SHOWN_MS : Infinity,
        figure?.kind === 'left' ? countsToMs - (figure.seconds - 1) * 1000 : Infinity,
    )
}

/** Returns the next position at which something else is shown with less motion: each second of the inner ring, too. */
export function stepsAtMs({ inner, changesAtMs }: View, positionMs: number): number {
    if (inner === undefined) return changesAtMs
    const leftSeconds = Math.ceil((inner.toMs - positionMs) / 1000)
    return Math.min(changesAtMs, inner.toMs - Math.max(0, leftSeconds - 1) * 1000)
}

function endOf(cue: Cue): number {
    return cue.atMs + cue.durationMs
}

import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

import { text } from '../text/text.js'
import { capitalized, day, list, minutes, minutesInWords, number } from './format.js'
import { BAR_KINDS, topOfScale, type BarKind, type DayBar } from './week-bars.js'
import type { Week } from './wire.js'

const HEIGHT = 160
/** For the number over the longest bar. */
const HEADROOM = 22

export const weekChartStyles = css`
    .chart {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--space-2);
    }

    .scale {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        height: ${HEIGHT}px;
        margin-top: ${HEADROOM}px;
        font-size: var(--text-small);
        color: var(--color-text-quiet);
        font-variant-numeric: tabular-nums;
        text-align: right;
    }

    .scale span {
        line-height: 0;
    }

    .bars {
        display: grid;
        grid-template-columns: repeat(7, 1fr);
        gap: 0;
    }

    .bars li {
        display: grid;
        grid-template-rows: ${HEIGHT + HEADROOM}px auto;
        justify-items: center;
        min-width: 0;
        font-size: var(--text-small);
    }

    .bars text {
        fill: var(--color-text);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-anchor: middle;
    }

    .bars svg {
        width: 100%;
        height: ${HEIGHT}px;
        margin-top: ${HEADROOM}px;
        border-bottom: 1.5px solid var(--color-line-strong);
        background:
            linear-gradient(var(--color-line), var(--color-line)) 0 0 / 100% 1px no-repeat,
            linear-gradient(var(--color-line), var(--color-line)) 0 50% / 100% 1px no-repeat;
        overflow: visible;
    }

    .bars .name {
        padding-top: var(--space-1);
        color: var(--color-text-quiet);
    }

    .bars .today .name {
        color: var(--color-accent);
        font-weight: 700;
    }

    .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        font-size: var(--text-small);
    }

    .legend li {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
    }

    .legend svg {
        width: 16px;
        height: 16px;
    }

    .defs {
        position: absolute;
        width: 0;
        height: 0;
    }

    .kind-aerobic {
        fill: var(--kind-aerobic);
        stroke: var(--kind-aerobic);
    }

    .kind-strength {
        fill: var(--kind-strength);
        stroke: var(--kind-strength);
    }

    .kind-mobility {
        fill: var(--kind-mobility);
        stroke: var(--kind-mobility);
    }

    .kind-relaxation {
        fill: var(--kind-relaxation);
        stroke: var(--kind-relaxation);
    }

    .over {
        fill: none;
        stroke: var(--color-surface);
        stroke-width: 1.5;
    }

    .dots {
        fill: var(--color-surface);
        stroke: none;
    }

    @media (forced-colors: active) {
        .bars svg,
        .legend svg {
            forced-color-adjust: none;
            background-color: Canvas;
        }
    }
`

/** Returns the minutes of each day as bars, with what kind they were, by colour and by pattern. */
export function weekChart(bars: readonly DayBar[], today: string): TemplateResult {
    const top = topOfScale(bars)
    return html`
        <svg class="defs" aria-hidden="true"><defs>${BAR_KINDS.map(pattern)}</defs></svg>
        <div class="chart" data-part="week-chart">
            <div class="scale" aria-hidden="true">
                <span>${number(top)}</span><span>${number(top / 2)}</span><span>0</span>
            </div>
            <ol class="bars plain" aria-label=${text('week.chart')}>
                ${bars.map((bar) => column(bar, top, bar.date === today))}
            </ol>
        </div>
    `
}

function column(bar: DayBar, top: number, isToday: boolean): TemplateResult {
    return html`
        <li class=${isToday ? 'today' : ''}>
            <span class="visually-hidden">${inWords(bar)}</span>
            <svg aria-hidden="true">${stack(bar, top)}</svg>
            <span class="name" aria-hidden="true">${capitalized(day(bar.date, { weekday: 'short' }))}</span>
        </li>
    `
}

function stack(bar: DayBar, top: number): readonly SVGTemplateResult[] {
    let foot = HEIGHT
    const parts = bar.parts.map(({ kind, activeMs }) => {
        const height = (activeMs / 60_000 / top) * HEIGHT
        foot -= height
        return svg`<rect x="18%" width="64%" y=${foot} height=${height} fill="url(#pattern-${kind})" />`
    })
    const value = svg`<text x="50%" y=${foot - 6}>${number(bar.minutes)}</text>`
    return bar.minutes > 0 ? [...parts, value] : parts
}

function inWords({ date, minutes: all, parts }: DayBar): string {
    const name = capitalized(day(date, { weekday: 'long', day: 'numeric', month: 'long' }))
    const kinds = parts
        .filter(({ activeMs }) => activeMs >= 60_000)
        .map(({ kind, activeMs }) => `${text(`kind.${kind}`)} ${minutes(Math.floor(activeMs / 60_000))}`)
    const sum = text('week.day', { day: name, minutes: minutesInWords(all) })
    return kinds.length === 0 ? sum : `${sum} (${list(kinds)})`
}

/** Each kind has a pattern too, for those who don't see its colour. */
function pattern(kind: BarKind): SVGTemplateResult {
    return svg`
        <pattern id="pattern-${kind}" patternUnits="userSpaceOnUse" width="8" height="8">
            <rect class="kind-${kind}" width="8" height="8" stroke="none" />
            ${OVERLAYS[kind]}
        </pattern>
    `
}

const OVERLAYS: Readonly<Record<BarKind, SVGTemplateResult>> = {
    aerobic: svg``,
    strength: svg`<path class="over" d="M-2 2 2-2M0 8 8 0M6 10 10 6" />`,
    mobility: svg`<circle class="dots" cx="4" cy="4" r="1.4" />`,
    relaxation: svg`<path class="over" d="M0 2h8M0 6h8" />`,
}

/** Returns what the colours and patterns mean, with the minutes of the week. */
export function weekLegend(week: Week): TemplateResult {
    return html`
        <ul class="legend plain">
            ${BAR_KINDS.map(
                (kind) => html`
                    <li>
                        <svg aria-hidden="true">
                            <rect width="16" height="16" rx="3" fill="url(#pattern-${kind})" />
                        </svg>
                        ${text(`kind.${kind}`)} ${minutes(week.byKind[kind]?.minutes ?? 0)}
                    </li>
                `,
            )}
        </ul>
    `
}

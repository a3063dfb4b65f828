import { css, html, type TemplateResult } from 'lit'

import { text } from '../text/text.js'
import { minutesInWords, number } from './format.js'
import { ringParts } from './week-needs.js'
import type { Week } from './wire.js'

export const weekRingStyles = css`
    .ring {
        position: relative;
        width: 100%;
        aspect-ratio: 1;
        container-type: inline-size;
    }

    .ring svg {
        display: block;
        width: 100%;
        height: 100%;
        transform: rotate(-90deg);
    }

    .ring circle {
        fill: none;
        stroke-width: 9;
    }

    .ring .track {
        stroke: var(--ring-track);
    }

    .ring .aerobic {
        stroke: var(--kind-aerobic);
    }

    .ring .other {
        stroke: var(--kind-strength);
    }

    .ring p {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        line-height: 1.2;
        text-align: center;
    }

    .ring .figure {
        font-size: 26cqi;
        font-weight: 650;
        letter-spacing: -0.03em;
        line-height: 1;
        font-variant-numeric: tabular-nums;
    }

    .ring .of {
        font-size: max(0.75rem, 9cqi);
        color: var(--color-text-quiet);
    }

    .ring-legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        font-size: var(--text-small);
        color: var(--color-text-quiet);
    }

    .ring-legend li {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
    }

    .dot {
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--kind-strength);
        forced-color-adjust: none;
    }

    .dot.aerobic {
        background: var(--kind-aerobic);
    }
`

/** Returns a ring that is full at the target: first the aerobic minutes, then the others. */
export function weekRing(week: Week): TemplateResult {
    const { aerobic, other } = ringParts(week)
    return html`
        <div class="ring" data-part="week-ring">
            <svg viewBox="0 0 100 100" aria-hidden="true">
                <circle class="track" cx="50" cy="50" r="44" />
                <circle
                    class="other"
                    cx="50"
                    cy="50"
                    r="44"
                    pathLength="1"
                    stroke-dasharray=${dashes(aerobic + other)}
                />
                <circle class="aerobic" cx="50" cy="50" r="44" pathLength="1" stroke-dasharray=${dashes(aerobic)} />
            </svg>
            <p>
                <span class="figure">${number(week.minutes)}</span>
                <span class="of">${text('week.of-target', { target: minutesInWords(week.targetMinutes) })}</span>
            </p>
        </div>
    `
}

/** Returns what the colours of the ring mean, with their minutes. */
export function weekRingLegend(week: Week): TemplateResult {
    return html`
        <ul class="ring-legend plain">
            <li><span class="dot aerobic"></span>${text('week.aerobic', { minutes: number(week.moderateMinutes) })}</li>
            <li>
                <span class="dot"></span>${text('week.other', { minutes: number(week.minutes - week.moderateMinutes) })}
            </li>
        </ul>
    `
}

function dashes(part: number): string {
    return part === 0 ? '0 2' : `${part} 2`
}

import { svg, type SVGTemplateResult } from 'lit'

const PATHS = {
    today: 'M4 11.5 12 4l8 7.5M6.5 9.5V20h11V9.5',
    week: 'M5 20v-6M12 20V5M19 20v-9',
    settings:
        'M4 8h8M18 8h2M4 16h2M12 16h8M15 5.200a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600z' +
        'M9 13.200a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600z',
    back: 'M14.5 5.5 8 12l6.5 6.5',
    next: 'M9.5 5.5 16 12l-6.5 6.5',
    share: 'M12 15V4m0 0L8 8m4-4 4 4M5 12v7h14v-7',
    download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 19.5h14',
    calendar: 'M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4',
    print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z',
    phone:
        'M7 4h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3c0 1-.8 1.8-1.8 1.8A14.700 14.700 0 0 1 5.200 ' +
        '5.800C5.200 4.800 6 4 7 4z',
    relief:
        'M12 20c-5-3.600-8-6.600-8-10.200C4 7 6 5 8.500 5c1.500 0 2.800.8 3.500 2 .7-1.200 2-2 3.500-2C18 5 ' +
        '20 7 20 9.800c0 3.600-3 6.600-8 10.200z',
} as const

export type IconName = keyof typeof PATHS

/** Returns the lines of an icon, for an `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">` in the template. */
export function icon(name: IconName): SVGTemplateResult {
    return svg`<path d=${PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"
        stroke-linejoin="round" vector-effect="non-scaling-stroke" />`
}

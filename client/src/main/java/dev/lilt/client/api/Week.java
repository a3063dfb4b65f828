package dev.lilt.client.api;

import java.time.LocalDate;

/**
 * One week's totals; minutes are whole minutes, rounded down.
 *
 * @param week as in {@code 2026-W47}
 * @param moderateMinutes those of them that were moderate aerobic movement, which guidelines mean by 150 a week
 */
public record Week(
        String week,
        LocalDate startsOn,
        LocalDate endsOn,
        int targetMinutes,
        long minutes,
        long activeMs,
        long remainingMinutes,
        long moderateMinutes,
        int sessions) {}

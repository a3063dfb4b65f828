package dev.lilt.content.exercise;

import dev.lilt.support.wire.WireName;

/**
 * Why a back aches in pregnancy, and so what an exercise relieves; each is explained in the guidance {@code causes}.
 */
public enum Cause implements WireName {
    SHIFTED_POSTURE,
    WEAK_CORE,
    LIGAMENT_SOFTNESS,
    LONG_SITTING,
    LONG_STANDING,
    HEAVY_LIFTING,
    EARLIER_BACK_TROUBLE
}

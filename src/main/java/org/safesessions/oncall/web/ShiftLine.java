package org.safesessions.oncall.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One shift as the page shows it, and what the reader can do with it. */
record ShiftLine(
        UUID id,
        String when,
        String who,
        String tier,
        String status,
        @Nullable String note,
        boolean mine,
        boolean canConfirm,
        boolean canWithdraw,
        boolean canTakeOver) {}

package org.safesessions.practice;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.NoticeKind;

/**
 * A message that would have been sent, had it been real. Nothing asks for it, and nothing can send it.
 *
 * @param about whose carer it would have gone to; null for the lead who was made up
 */
public record Letter(NoticeKind kind, @Nullable Figurant about) {}

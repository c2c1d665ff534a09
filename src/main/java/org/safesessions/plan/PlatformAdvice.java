package org.safesessions.plan;

import java.util.List;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformVerdict;

/**
 * One platform for one kind of session.
 *
 * @param points what speaks for it less what speaks against it; says something only beside those of another platform
 * @param because codes of what speaks for and against it; the message {@code platform.advice.CODE} says it in words
 */
public record PlatformAdvice(Platform platform, PlatformVerdict verdict, int points, List<String> because) {

    public PlatformAdvice {
        because = List.copyOf(because);
    }

    public boolean mayBeUsed() {
        return verdict.verdict() == PlatformVerdict.Verdict.ALLOWED
                || verdict.verdict() == PlatformVerdict.Verdict.ATTEST_ONLY;
    }
}

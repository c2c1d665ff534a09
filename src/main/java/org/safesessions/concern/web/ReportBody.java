package org.safesessions.concern.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.AboutOurPeople;
import org.safesessions.concern.ConcernReport;
import org.safesessions.kernel.SessionId;

/**
 * A report as programs send it. Only what happened is asked for.
 *
 * @param sessionId anything else than the id of a session is as good as none
 */
record ReportBody(
        @Nullable @Size(max = 100) String sessionPublicToken,
        @Nullable @Size(max = 100) String sessionId,
        @Nullable @Valid About about,
        @Nullable AboutOurPeople aboutOurPeople,
        @NotBlank @Size(max = MAY_BE_SENT) String whatHappened,
        @Nullable @Size(max = MAY_BE_SENT) String wordsUsed,

        @Nullable @JsonAlias("actionTaken") @Size(max = MAY_BE_SENT) String whatWasDone,

        @Nullable Boolean immediateDanger,
        @Nullable @Valid Reporter reporter) {

    private static final int MAY_BE_SENT = 4 * ConcernReport.LONGEST;
    private static final int LINE_MAY_BE_SENT = 4 * ConcernReport.LINE;

    record About(
            @Nullable AboutKind kind,
            @Nullable @Size(max = LINE_MAY_BE_SENT) String name,
            @Nullable @Size(max = LINE_MAY_BE_SENT) String staff) {}

    record Reporter(
            @Nullable @Size(max = LINE_MAY_BE_SENT) String name,
            @Nullable @Size(max = LINE_MAY_BE_SENT) String contact) {}

    ConcernReport report() {
        About whom = about == null ? new About(null, null, null) : about;
        return new ConcernReport(
                sessionPublicToken,
                session(),
                aboutOurPeople,
                Objects.requireNonNullElse(whom.kind(), AboutKind.UNKNOWN),
                whom.name(),
                whom.staff(),
                whatHappened,
                wordsUsed,
                whatWasDone,
                Boolean.TRUE.equals(immediateDanger),
                reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.contact());
    }

    private @Nullable SessionId session() {
        try {
            return sessionId == null ? null : SessionId.of(sessionId);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "report";
    }
}

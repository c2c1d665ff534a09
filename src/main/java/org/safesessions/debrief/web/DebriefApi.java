package org.safesessions.debrief.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.kernel.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Debriefs for programs. */
@RestController
@RequestMapping("/api/v1/sessions/{id}/debrief")
class DebriefApi {

    private static final int MAY_BE_SENT = 4 * DebriefNotes.LONGEST;

    private final DebriefDesk desk;

    DebriefApi(DebriefDesk desk) {
        this.desk = desk;
    }

    record DebriefBody(
            @NotBlank @Size(max = MAY_BE_SENT) String whatHappened,
            @Nullable @Size(max = MAY_BE_SENT) String nearMisses,
            @Nullable @Size(max = MAY_BE_SENT) String whatShouldChange,
            @Nullable @Size(max = MAY_BE_SENT) String forTheLeadOnly) {}

    record Written(String session, boolean allIn) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written write(@PathVariable SessionId id, @Valid @RequestBody DebriefBody body) {
        desk.write(
                id,
                new DebriefNotes(
                        body.whatHappened(), body.nearMisses(), body.whatShouldChange(), body.forTheLeadOnly()));
        return new Written(id.toString(), desk.allIn(id));
    }
}

package org.safesessions.concern.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.ReadableConcern;
import org.safesessions.paper.Drawable;
import org.safesessions.paper.Print;
import org.safesessions.people.Organisation;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws a chronology as a document for people outside: everything in it as it was written, and nothing left out. */
@Component
class ChronologyDocument {

    private final Print print;
    private final Sentences sentences;
    private final Organisation organisation;
    private final SignedInStaff signedIn;
    private final Clock clock;

    ChronologyDocument(
            Print print, Sentences sentences, Organisation organisation, SignedInStaff signedIn, Clock clock) {
        this.print = print;
        this.sentences = sentences;
        this.organisation = organisation;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** What the template says everything through, so that it can be drawn. */
    public static final class Pen {

        private final Sentences sentences;

        private Pen(Sentences sentences) {
            this.sentences = sentences;
        }

        public @Nullable String write(@Nullable Object what) {
            return what == null ? null : Drawable.of(sentences.say(what));
        }
    }

    ResponseEntity<byte[]> of(ReadableConcern concern) {
        byte[] pdf = print.pdf(new Print.Page(
                "concern/printed",
                Locale.UK,
                Map.of(
                        "concern",
                        concern,
                        "organisation",
                        organisation,
                        "pen",
                        new Pen(sentences),
                        "words",
                        sentences,
                        "by",
                        signedIn.id(),
                        "at",
                        clock.instant()),
                false,
                organisation.name()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("concern-" + concern.line().reference() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}

package org.safesessions.video;

import java.time.Instant;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.StaffId;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/** Opens and closes what was written about a video. */
@Component
class VideoPapers {

    private final Videos records;
    private final Seal seal;

    VideoPapers(Videos records, Seal seal) {
        this.records = records;
        this.seal = seal;
    }

    byte[] close(VideoId id, VideoWords words) {
        return seal.close(SealedFor.VIDEO, id.value(), words);
    }

    VideoWords open(Video video) {
        return seal.open(SealedFor.VIDEO, video.id().value(), video.words(), VideoWords.class);
    }

    void write(Video video, VideoWords words) {
        video.keep(close(video.id(), words));
    }

    /** Adds what somebody noted, if anything. */
    void note(Video video, VideoStep step, StaffId by, Instant at, String text) {
        String tidy = PlainText.asFarAsReadable(text, 0, VideoPolicy.NOTE_LONGEST);
        if (!tidy.isEmpty()) {
            write(video, open(video).with(new VideoWords.Note(step, by.value(), at, tidy)));
        }
    }

    Video lock(VideoId id) {
        return records.locked(id.value()).orElseThrow(ActRefused::notFound);
    }

    /** @throws ActRefused STALE when it is not there any more */
    Video lockAt(VideoId id, VideoState state) {
        Video video = lock(id);
        if (video.state() != state) {
            throw ActRefused.conflict(id, "STALE");
        }
        return video;
    }
}

package org.safesessions.video;

import java.util.Set;
import java.util.TreeSet;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whose step is next, in the act's own transaction. What is for whoever acted just now needs no message. */
@Component
class VideoNews {

    private final VideoRights rights;
    private final VideoPapers papers;
    private final ApplicationEventPublisher events;

    VideoNews(VideoRights rights, VideoPapers papers, ApplicationEventPublisher events) {
        this.rights = rights;
        this.papers = papers;
        this.events = events;
    }

    @EventListener
    void on(VideoPlanned event) {
        tellNext(event.video(), event.by());
    }

    @EventListener
    void on(VideoWatched event) {
        tellNext(event.video(), event.by());
    }

    @EventListener
    void on(VideoDecided event) {
        tellNext(event.video(), event.by());
    }

    @EventListener
    void on(VideoHandedInAgain event) {
        tellNext(event.video(), event.by());
    }

    @EventListener(condition = "!#event.stays")
    void on(VideoLookedAt event) {
        tellNext(event.video(), event.by());
    }

    @EventListener
    void on(VideoTakeDownAsked event) {
        tellNext(event.video(), event.by());
    }

    @EventListener
    void on(VideoLookMissed event) {
        tell(event.video(), rights.leads(lead -> true), "MISSED" + event.at());
    }

    private void tellNext(VideoId id, StaffId by) {
        Video video = papers.lock(id);
        Set<StaffId> next = new TreeSet<>(rights.actors(video));
        next.remove(by);
        tell(id, next, video.stateSince().toString());
    }

    private void tell(VideoId id, Set<StaffId> people, String occasion) {
        people.forEach(
                person -> events.publishEvent(NoticeNeeded.of(NoticeKind.VIDEO_WAITS, Recipient.staff(person), id)
                        .on(occasion)));
    }
}

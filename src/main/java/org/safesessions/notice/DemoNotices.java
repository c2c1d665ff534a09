package org.safesessions.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The letter box of the demonstration. Every message counts as sent; what it says is made anew for whoever looks, so no
 * words are kept here either.
 */
@Component
@Conditional(WithoutMailServer.class)
public class DemoNotices implements Carrier {

    /** A message as its recipient would see it. */
    public record Shown(Notice notice, Delivery delivery, Letter letter) {}

    private static final int MOST = 200;

    private final Outbox outbox;
    private final List<NoticeSource> sources;
    private final NoticeWords words;
    private final SignedInStaff signedIn;

    DemoNotices(Outbox outbox, List<NoticeSource> sources, NoticeWords words, SignedInStaff signedIn) {
        this.outbox = outbox;
        this.sources = List.copyOf(sources);
        this.words = words;
        this.signedIn = signedIn;
    }

    @Override
    public boolean carries(Delivery.Channel channel) {
        return true;
    }

    @Override
    public void carry(String messageId, Delivery delivery, Letter letter) {
        // stays in the outbox, where this box looks
    }

    /**
     * The newest first, those included that leave in a moment; without those whose recipient is to be left alone by now,
     * and without those of concerns to anybody else than the one who looks.
     */
    public List<Shown> newest() {
        Recipient me = Recipient.staff(signedIn.id());
        return outbox.newest(EnumSet.of(NoticeState.WAITING, NoticeState.SENDING, NoticeState.SENT), MOST).stream()
                .filter(notice ->
                        !NoticeDesk.FOR_THEIR_EYES_ONLY.contains(notice.needed().kind())
                                || notice.needed().to().equals(me))
                .flatMap(notice -> shown(notice).stream())
                .toList();
    }

    private Optional<Shown> shown(Notice notice) {
        return sources.stream()
                .filter(source -> source.speaksTo() == notice.needed().to().kind())
                .findFirst()
                .flatMap(source -> source.delivery(notice.needed()))
                .map(delivery ->
                        new Shown(notice, delivery, words.letter(notice.needed().kind(), delivery)));
    }
}

package org.safesessions.run.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.safesessions.kernel.Language;
import org.safesessions.run.HoldingScreen;
import org.springframework.stereotype.Service;

/**
 * What is taken away from a holding screen. Each says when it was made, and where the page is that is always up to date:
 * a sheet of paper cannot change when a lead goes off call.
 */
@Service
public class Papers {

    /** The same for everybody who asks for it within the hour, and anybody may ask as often as they like. */
    private static final Duration RULES_GOOD_FOR = Duration.ofHours(1);

    private final SheetWords words;
    private final PrintedSheet print;
    private final Cache<Language, byte[]> rules =
            Caffeine.newBuilder().expireAfterWrite(RULES_GOOD_FOR).build();

    Papers(SheetWords words, PrintedSheet print) {
        this.words = words;
        this.print = print;
    }

    /** A presentation for PowerPoint and its relatives, one slide or two, as wide as screens are. */
    public byte[] slides(HoldingScreen screen, Language language, boolean easy) {
        return SlideShow.of(words.screen(screen, language, easy));
    }

    /** A PNG picture of 1920 by 1080. */
    public byte[] picture(HoldingScreen screen, Language language, boolean easy) {
        return print.picture(words.screen(screen, language, easy));
    }

    /** A PDF of one page, A4 upright. */
    public byte[] poster(HoldingScreen screen, Language language, boolean easy) {
        return print.poster(words.poster(screen, language, easy));
    }

    /** A PDF of one page, A4 upright: the rules of all sessions. */
    public byte[] rules(Language language) {
        return rules.get(language, wanted -> print.poster(words.rules(wanted)));
    }
}

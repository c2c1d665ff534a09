package org.safesessions.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.SignedInStaff;
import org.safesessions.seal.DataKey;
import org.safesessions.seal.DataKeys;
import org.safesessions.seal.SealedFor;
import org.safesessions.seal.SealedPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where another module keeps papers that belong to a case: for those who may know of the case, sealed with its key, and each
 * act in its chronology. Always inside the transaction of the act. Whom the case is about comes nowhere near.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CasePapers {

    private static final int SHORTEST_NAME = 3;

    private final Concerns concerns;
    private final CaseWorks works;
    private final RosterReader rosters;
    private final ChronologyBook chronology;
    private final CaseSeal seal;
    private final DataKeys keys;
    private final Ladder ladder;
    private final SignedInStaff signedIn;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CasePapers(
            Concerns concerns,
            CaseWorks works,
            RosterReader rosters,
            ChronologyBook chronology,
            CaseSeal seal,
            DataKeys keys,
            Ladder ladder,
            SignedInStaff signedIn,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.works = works;
        this.rosters = rosters;
        this.chronology = chronology;
        this.seal = seal;
        this.keys = keys;
        this.ladder = ladder;
        this.signedIn = signedIn;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * For a look at a paper.
     *
     * @param guests those who may see the paper though they may not know of the case
     * @throws ActRefused NOT_FOUND, the same for what is not there and for what is not theirs
     */
    public CaseAtHand look(ConcernId id, Set<StaffId> guests) {
        StaffId me = signedIn.id();
        Concern concern = concerns.findById(id.value()).orElseThrow(ActRefused::notFound);
        return let(concern, me, guests);
    }

    /** As {@link #look}; the case is held until the end of the transaction. */
    public CaseAtHand take(ConcernId id, Set<StaffId> guests) {
        StaffId me = signedIn.id();
        let(concerns.findById(id.value()).orElseThrow(ActRefused::notFound), me, guests);
        return let(locked(id), me, guests);
    }

    /** As {@link #take}, for what happens by itself. */
    public CaseAtHand takeByItself(ConcernId id) {
        return atHand(locked(id), false);
    }

    private CaseAtHand let(Concern concern, StaffId person, Set<StaffId> guests) {
        boolean handles = rosters.mayHandle(person, concern);
        if (!handles && !guests(concern, guests).contains(person)) {
            throw ActRefused.hidden(concern.id());
        }
        return atHand(concern, handles);
    }

    private CaseAtHand atHand(Concern concern, boolean handles) {
        AboutKind seen =
                works.findById(concern.id().value()).map(CaseWork::subject).orElse(null);
        return new CaseAtHand(
                concern.id(),
                seen == null ? concern.aboutKind() : seen,
                concern.category(),
                concern.aboutOurPeople() != AboutOurPeople.NO,
                concern.isImmediateDanger(),
                handles);
    }

    /** Everybody who may know of it. */
    public Set<StaffId> handlers(ConcernId id) {
        return rosters.handlersOf(get(id));
    }

    /** The named safeguarding trustee, unless the case is about them. */
    public Set<StaffId> trustees(ConcernId id) {
        return guests(get(id), rosters.roster().trustees());
    }

    private Set<StaffId> guests(Concern concern, Set<StaffId> guests) {
        Set<StaffId> leads = rosters.roster().leads();
        return guests.stream()
                .filter(person -> !concern.keptFrom().includes(person, leads.contains(person)))
                .collect(Collectors.toSet());
    }

    /** Adds to the chronology what whoever is signed in did. */
    public void note(ConcernId id, EntryKind kind, String code, @Nullable String text) {
        note(get(id), kind, signedIn.id(), code, text);
    }

    /** Adds to the chronology what happened by itself. */
    public void noteByItself(ConcernId id, EntryKind kind, String code) {
        note(get(id), kind, null, code, null);
    }

    private void note(Concern concern, EntryKind kind, @Nullable StaffId by, String code, @Nullable String text) {
        chronology.add(concern, kind, clock.instant(), by, code, new EntryWords(text, null), null);
    }

    /** Tells those people, each once for each occasion. */
    public void tell(NoticeKind kind, Object paper, Set<StaffId> people, String occasion) {
        ladder.tell(kind, paper, people, occasion);
    }

    /** Closes what a paper says with the key of its case. */
    public byte[] close(ConcernId id, SealedPlace place, Object words) {
        return keys.ofOrNew(SealedFor.CASE_KEYS, id.value()).close(place, words);
    }

    /** @throws org.safesessions.seal.SealBroken when it was changed, or the key of the case is gone */
    public <T> T open(ConcernId id, SealedPlace place, byte[] sealed, Class<T> type) {
        DataKey key = keys.of(SealedFor.CASE_KEYS, id.value());
        return key.open(place, sealed, type);
    }

    /** That whoever is signed in read a paper of the case is on record, as a look at the case is. */
    public void read(ConcernId id, Reading how) {
        events.publishEvent(new ConcernRead(id, how, clock.instant(), signedIn.id()));
    }

    /** Whether a text has a word in it that names whom the case is about, as far as whoever reported it said. */
    public boolean names(ConcernId id, String text) {
        ConcernWords words = seal.words(get(id));
        Set<String> said = wordsOf(text).collect(Collectors.toSet());
        return Stream.of(words.aboutName(), words.aboutStaff())
                .filter(Objects::nonNull)
                .flatMap(CasePapers::wordsOf)
                .anyMatch(said::contains);
    }

    private static Stream<String> wordsOf(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_NAME);
    }

    private Concern get(ConcernId id) {
        return concerns.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    private Concern locked(ConcernId id) {
        Concern concern = get(id);
        entities.flush();
        entities.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        return concern;
    }
}

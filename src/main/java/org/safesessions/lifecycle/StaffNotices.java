package org.safesessions.lifecycle;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.follow.FollowUpBook;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.Delivery;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.NoticeNeeded;
import org.safesessions.kernel.NoticeSource;
import org.safesessions.kernel.Recipient;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.OpenShifts;
import org.safesessions.oncall.Shift;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.StandInDesk;
import org.safesessions.policy.PolicyChangeId;
import org.safesessions.policy.PolicyDesk;
import org.safesessions.refer.ReferralBook;
import org.safesessions.run.AdultsDesk;
import org.safesessions.run.LivePassDesk;
import org.safesessions.run.OverTimeDesk;
import org.safesessions.video.VideoBook;
import org.safesessions.video.VideoId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where one of us is reached, and whether what they were to be told is still so. Of a concern it knows the id and nothing
 * else.
 */
@Component
class StaffNotices implements NoticeSource {

    /** What a message leads to, and when that is. */
    private record Matter(
            @Nullable String path,
            @Nullable Instant when,
            @Nullable ZoneId zone,
            @Nullable String code) {

        Matter(String path, @Nullable Instant when, @Nullable ZoneId zone) {
            this(path, when, zone, null);
        }

        static Matter of(Session session, String path) {
            return new Matter(path, session.startsAt(), session.timeZone());
        }

        /** Without the link that it belongs to: one message must not be both halves of a key. */
        static Matter ofCode(Session session, String code) {
            return new Matter(null, session.startsAt(), session.timeZone(), code);
        }
    }

    private final StaffDesk staff;
    private final PlanningDesk planning;
    private final SeriesBook series;
    private final OnCallDesk onCall;
    private final OpenShifts openShifts;
    private final CoverGaps gaps;
    private final EscalationDesk concerns;
    private final FollowUpBook followUps;
    private final LivePassDesk livePasses;
    private final StandInDesk standIns;
    private final AdultsDesk adults;
    private final OverTimeDesk overTime;
    private final PolicyDesk policy;
    private final VideoBook videos;
    private final ReferralBook referrals;
    private final Clock clock;
    private final String region;

    /**
     * @param region two letters of the country that a number without a country code belongs to
     */
    StaffNotices(
            StaffDesk staff,
            PlanningDesk planning,
            SeriesBook series,
            OnCallDesk onCall,
            OpenShifts openShifts,
            CoverGaps gaps,
            EscalationDesk concerns,
            FollowUpBook followUps,
            LivePassDesk livePasses,
            StandInDesk standIns,
            AdultsDesk adults,
            OverTimeDesk overTime,
            PolicyDesk policy,
            VideoBook videos,
            ReferralBook referrals,
            Clock clock,
            @Value("${safe-sessions.phone-region:GB}") String region) {
        this.staff = staff;
        this.planning = planning;
        this.series = series;
        this.onCall = onCall;
        this.openShifts = openShifts;
        this.gaps = gaps;
        this.concerns = concerns;
        this.followUps = followUps;
        this.livePasses = livePasses;
        this.standIns = standIns;
        this.adults = adults;
        this.overTime = overTime;
        this.policy = policy;
        this.videos = videos;
        this.referrals = referrals;
        this.clock = clock;
        this.region = region;
    }

    @Override
    public Recipient.Kind speaksTo() {
        return Recipient.Kind.STAFF;
    }

    @Override
    public Optional<Delivery> delivery(NoticeNeeded notice) {
        return staff.find(new StaffId(notice.to().id()))
                .filter(Staff::isActive)
                .flatMap(person -> matter(notice, person).map(matter -> delivery(person, matter)));
    }

    /** Empty when it is no longer so. */
    private Optional<Matter> matter(NoticeNeeded notice, Staff person) {
        return switch (notice.kind()) {
            case COVER_GAP ->
                session(notice)
                        .filter(gaps::isOpen)
                        .map(session -> seesTheRota(person) ? Matter.of(session, "/rota") : page(session));
            case STAFF_SESSION_POSTPONED, STAFF_SESSION_CANCELLED ->
                session(notice).map(StaffNotices::page);
            case PLAN_AWAITS_APPROVAL ->
                session(notice)
                        .filter(session -> session.state() == SessionState.AWAITING_APPROVAL)
                        .map(StaffNotices::page);
            case SERIES_AWAITS_APPROVAL ->
                Optional.of(new Matter("/series/" + notice.about(), null, null))
                        .filter(one -> series.isAskedAsAWhole(SeriesId.of(notice.about())));
            case LIVE_LINK ->
                session(notice)
                        .flatMap(session ->
                                livePasses.path(session.id(), person.id()).map(path -> Matter.of(session, path)));
            case LIVE_CODE ->
                session(notice)
                        .flatMap(session ->
                                livePasses.code(session.id(), person.id()).map(code -> Matter.ofCode(session, code)));
            case STAND_IN_SOUGHT, STAND_IN_SETTLED ->
                standIns.look(UUID.fromString(notice.about()), person.id())
                        .filter(asked -> asked.settled() == (notice.kind() == NoticeKind.STAND_IN_SETTLED))
                        .map(asked -> Matter.of(asked.session(), "/stand-in/" + asked.call()));
            case TOO_FEW_ADULTS ->
                session(notice).filter(session -> adults.tooFew(session.id())).map(StaffNotices::livePage);
            case COVER_ENDS ->
                session(notice)
                        .filter(session -> overTime.coverEnds(session.id()))
                        .map(StaffNotices::livePage);
            case CONFIRM_ON_CALL ->
                shift(notice)
                        .filter(shift ->
                                !shift.isConfirmed() && !shift.isWithdrawn() && !shift.isOverAt(clock.instant()))
                        .map(shift -> new Matter("/rota", shift.interval().from(), null));
            case SHIFT_NEEDS_LEAD ->
                shift(notice)
                        .filter(shift -> openShifts.isOpenTo(shift.id(), person.id()))
                        .map(shift -> new Matter("/rota", shift.interval().from(), null));
            case POLICY_CHANGE_WAITS ->
                Optional.of(new Matter("/policy/changes/" + notice.about(), null, null))
                        .filter(change -> policy.waitsFor(PolicyChangeId.of(notice.about()), person.id()));
            case VIDEO_WAITS ->
                Optional.of(new Matter("/videos/" + notice.about(), null, null))
                        .filter(video -> videos.waitsFor(VideoId.of(notice.about()), person.id()));
            case FOLLOW_UP_WAITS ->
                Optional.of(new Matter("/follow-ups", null, null))
                        .filter(list -> followUps.anythingWaitsFor(SessionId.of(notice.about()), person.id()));
            case FOLLOW_UP_TODAY ->
                Optional.of(new Matter("/follow-ups/" + notice.about(), null, null))
                        .filter(one -> followUps.waitsFor(FollowUpId.of(notice.about()), person.id()));
            case CONCERN_WAITS,
                    CONCERN_UNACKNOWLEDGED,
                    CONCERN_EXTERNAL_NUMBER,
                    CONCERN_MESSAGE,
                    CONCERN_RECORD_BROKEN ->
                Optional.of(new Matter("/concerns/" + notice.about(), null, null))
                        .filter(concern -> mayHandle(person, notice));
            case CONCERN_UNTRIAGED, CONCERN_UNREVIEWED, CONCERN_UNSIGNED ->
                Optional.of(ConcernId.of(notice.about()))
                        .filter(concern -> mayHandle(person, notice))
                        .map(concern -> new Matter("/concerns/" + concern, null, null, concern.number()));
            case REFERRAL_TO_MAKE, REFERRAL_TO_WRITE, REFERRAL_SILENT, REFERRAL_DECLINED ->
                Optional.of(ReferralId.of(notice.about()))
                        .filter(referral -> referrals.waitsFor(referral, person.id()))
                        .map(referral ->
                                new Matter("/referrals/" + referral, null, null, referrals.caseNumber(referral)));
            default -> Optional.empty();
        };
    }

    /** The person may have become one it is about since the message was asked for. */
    private boolean mayHandle(Staff person, NoticeNeeded notice) {
        try {
            return concerns.handlers(ConcernId.of(notice.about())).contains(person.id());
        } catch (ActRefused gone) {
            return false;
        }
    }

    private Optional<Session> session(NoticeNeeded notice) {
        try {
            return Optional.of(planning.get(SessionId.of(notice.about())));
        } catch (ActRefused gone) {
            return Optional.empty();
        }
    }

    private Optional<Shift> shift(NoticeNeeded notice) {
        try {
            return Optional.of(onCall.get(ShiftId.of(notice.about())));
        } catch (ActRefused gone) {
            return Optional.empty();
        }
    }

    private static boolean seesTheRota(Staff person) {
        return person.has(Duty.SAFEGUARDING_LEAD) || person.has(Duty.MANAGER);
    }

    private static Matter livePage(Session session) {
        return Matter.of(session, "/sessions/" + session.id() + "/live");
    }

    private static Matter page(Session session) {
        return Matter.of(session, "/sessions/" + session.id());
    }

    /** By mail, else as a text message. Somebody without any address still gets a delivery, which then is seen to fail. */
    private Delivery delivery(Staff person, Matter matter) {
        String email = person.email();
        String mobile = email == null ? mobile(person.phone()) : null;
        Delivery.Channel channel = mobile == null ? Delivery.Channel.MAIL : Delivery.Channel.TEXT_MESSAGE;
        String address = email != null ? email : mobile != null ? mobile : "";
        return new Delivery(
                channel, address, Locale.UK, matter.path(), matter.when(), matter.zone(), null, matter.code());
    }

    private @Nullable String mobile(@Nullable String phone) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(phone == null ? "" : phone, region);
            return switch (numbers.getNumberType(number)) {
                case MOBILE, FIXED_LINE_OR_MOBILE -> numbers.format(number, PhoneNumberFormat.E164);
                default -> null;
            };
        } catch (NumberParseException none) {
            return null;
        }
    }
}

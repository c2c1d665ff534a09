package org.safesessions.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * One online session: its plan, what the tables made of it, and where it is in its life. The row's {@code state} is the
 * only truth about that; it is moved through {@link PlanningDesk} alone.
 */
@Entity
@Table(name = "online_session")
public class Session {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "public_token", nullable = false, updatable = false, length = 40)
    private String publicToken;

    /** The form it came from: a form sent twice makes one session. */
    @Column(name = "request_key", updatable = false)
    private @Nullable UUID requestKey;

    @Column(name = "planned_by", nullable = false, updatable = false, length = 64)
    private String plannedBy;

    @Embedded
    private PlanColumns plan;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 64)
    @CollectionTable(name = "session_co_host", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    @Column(name = "co_host", nullable = false, length = 64)
    private List<String> coHosts = new ArrayList<>();

    @Column(name = "state", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private SessionState state = SessionState.DRAFT;

    @Column(name = "submitted_at", nullable = false)
    private Instant submittedAt;

    @Column(name = "policy_version", nullable = false, length = 40)
    private String policyVersion = "";

    @Embedded
    private RiskColumns risk = new RiskColumns();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 64)
    @CollectionTable(name = "session_control", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<RequiredControl> requiredControls = new ArrayList<>();

    @Embedded
    private PlanDecision decision = new PlanDecision();

    /** What the lead wrote when approving or returning, or somebody when postponing or cancelling; sealed. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @Column(name = "postponed_because", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable PostponeCause postponedBecause;

    @Column(name = "replaces")
    private @Nullable UUID replaces;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Session() {}

    Session(SessionPlan plan, StaffId plannedBy, Instant at, @Nullable UUID requestKey, @Nullable SessionId replaces) {
        this.id = SessionId.random().value();
        this.publicToken = PublicToken.next();
        this.requestKey = requestKey;
        this.plannedBy = plannedBy.value();
        this.submittedAt = at;
        this.replaces = replaces == null ? null : replaces.value();
        this.plan = new PlanColumns(plan);
        this.coHosts.addAll(plan.coHosts().stream().map(StaffId::value).toList());
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public long version() {
        return version;
    }

    /** Names it where nobody signs in; never to be derived from the id. */
    public String publicToken() {
        return publicToken;
    }

    public SessionPlan plan() {
        return plan.with(coHosts());
    }

    public String title() {
        return plan().title();
    }

    public Instant startsAt() {
        return plan().startsAt();
    }

    /** The planned end, whenever it really began. */
    public Instant endsAt() {
        return startsAt().plus(Duration.ofMinutes(plan().durationMinutes()));
    }

    public ZoneId timeZone() {
        return plan().timeZone();
    }

    public StaffId host() {
        return plan().host();
    }

    public List<StaffId> coHosts() {
        return coHosts.stream().map(StaffId::new).toList();
    }

    /** Whether this person leads it, as host or co-host. */
    public boolean isStaff(StaffId person) {
        return host().equals(person) || coHosts.contains(person.value());
    }

    /** Who wrote the plan; usually its host. */
    public StaffId plannedBy() {
        return new StaffId(plannedBy);
    }

    public SessionState state() {
        return state;
    }

    /** What the table session-risk said when the plan was last handed in. */
    public RiskAssessment risk() {
        return risk.assessment();
    }

    public RiskLevel riskLevel() {
        return risk().level();
    }

    public boolean approvalNeeded() {
        return risk().approvalNeeded();
    }

    /** Each control once, the critical ones first. */
    public List<RequiredControl> requiredControls() {
        return List.copyOf(requiredControls);
    }

    /** The lead who approved the plan as it stands; empty when nobody has, or nobody had to. */
    public Optional<StaffId> approvedBy() {
        return decision.approvedBy();
    }

    /** When a lead last approved or returned the plan. */
    public Optional<Instant> decidedAt() {
        return decision.decidedAt();
    }

    byte @Nullable [] words() {
        return words;
    }

    /** Why it was postponed; empty when it was not, or before this was recorded. */
    public Optional<PostponeCause> postponedBecause() {
        return Optional.ofNullable(postponedBecause);
    }

    /** When the plan was last handed in. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** Version of the policy file that the plan was checked against. */
    public String policyVersion() {
        return policyVersion;
    }

    /** The postponed session whose place this one takes. */
    public Optional<SessionId> replaces() {
        return Optional.ofNullable(replaces).map(SessionId::new);
    }

    /** The session that takes the place of this one on another date. */
    public Optional<SessionId> replacedBy() {
        return Optional.ofNullable(replacedBy).map(SessionId::new);
    }

    void revise(SessionPlan revised) {
        this.plan = new PlanColumns(revised);
        this.coHosts.clear();
        this.coHosts.addAll(revised.coHosts().stream().map(StaffId::value).toList());
    }

    void assess(RiskAssessment assessed, List<RequiredControl> controls, String policy) {
        risk.write(assessed);
        this.requiredControls.clear();
        this.requiredControls.addAll(controls);
        this.policyVersion = policy;
    }

    void submit(RiskAssessment assessed, List<RequiredControl> controls, String policy, Instant at) {
        assess(assessed, controls, policy);
        this.submittedAt = at;
        decision.awaitAnother();
        moveTo(assessed.approvalNeeded() ? SessionState.AWAITING_APPROVAL : SessionState.OPEN_FOR_REGISTRATION);
    }

    /** A lead approved this plan for the whole series; where the session stands does not change. */
    void approvedWithTheRest(StaffId by, Instant at) {
        this.decision = new PlanDecision(by, at, true);
    }

    void approve(StaffId by, Instant at, byte @Nullable [] why) {
        this.decision = new PlanDecision(by, at, true);
        this.words = why;
        moveTo(SessionState.OPEN_FOR_REGISTRATION);
    }

    void sendBack(StaffId by, Instant at, byte @Nullable [] why) {
        this.decision = new PlanDecision(by, at, false);
        this.words = why;
        moveTo(SessionState.DRAFT);
    }

    void postpone(byte @Nullable [] why, @Nullable SessionId next) {
        this.words = why;
        this.replacedBy = next == null ? null : next.value();
        lapse(PostponeCause.BY_REQUEST);
    }

    void lapse(PostponeCause cause) {
        this.postponedBecause = cause;
        moveTo(SessionState.POSTPONED);
    }

    void cancel(byte @Nullable [] why) {
        this.words = why;
        moveTo(SessionState.CANCELLED);
    }

    /** @throws ActRefused CONFLICT code STALE when this state is not followed by that one */
    void moveTo(SessionState next) {
        if (!state.mayBecome(next)) {
            throw ActRefused.conflict(id, "STALE");
        }
        this.state = next;
    }
}

package org.safesessions;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/**
 * For each user task of the product: how to bring it about, whom it is for, and what answers complete it. Tests that hold
 * for every user task read this, and fail when a model has a task that is missing here.
 */
@TestComponent
public class UserTaskScenes {

    /**
     * One user task of the product.
     *
     * @param businessKey brings the task about and says what it is about
     * @param candidates whom it is for
     * @param answers what completes it
     * @param texts the answers that are free text
     */
    public record Scene(
            Supplier<String> businessKey, Set<String> candidates, Map<String, Object> answers, Set<String> texts) {}

    private final Scenes scenes;

    private final ConcernScenes concerns;

    private final FollowScenes followUps;

    private final VideoScenes videos;

    private final ReferralScenes referrals;

    UserTaskScenes(
            Scenes scenes,
            ConcernScenes concerns,
            FollowScenes followUps,
            VideoScenes videos,
            ReferralScenes referrals) {
        this.scenes = scenes;
        this.concerns = concerns;
        this.followUps = followUps;
        this.videos = videos;
        this.referrals = referrals;
    }

    public Map<String, Scene> all() {
        return Map.ofEntries(
                Map.entry(
                        "approvePlan",
                        new Scene(
                                () -> scenes.awaitingApproval().toString(),
                                Set.of("leila", "dev"),
                                Map.of("decision", "RETURN", "reason", "Too many people."),
                                Set.of("reason"))),
                Map.entry(
                        "prepareRoom",
                        new Scene(
                                () -> scenes.ready().toString(),
                                Set.of("cole"),
                                Map.of("allInPlace", true, "note", "All set."),
                                Set.of("note"))),
                Map.entry(
                        "startSession",
                        new Scene(
                                () -> {
                                    scenes.leadOnCall();
                                    return scenes.lackingOnlyALead().toString();
                                },
                                Set.of("hana"),
                                Map.of(),
                                Set.of())),
                Map.entry(
                        "resolveStartBlock",
                        new Scene(
                                () -> scenes.blocked().toString(),
                                Set.of("hana", "cole", "leila", "dev"),
                                Map.of("decision", "POSTPONE", "reason", "Nobody is on call."),
                                Set.of("reason"))),
                Map.entry(
                        "runSession",
                        new Scene(
                                () -> scenes.running().toString(),
                                Set.of("hana", "cole"),
                                Map.of("everybodyHandedBack", true),
                                Set.of())),
                Map.entry(
                        "resumeSession",
                        new Scene(
                                () -> scenes.paused().toString(),
                                Set.of("hana", "cole"),
                                Map.of("decision", "END"),
                                Set.of())),
                Map.entry(
                        "writeDebrief",
                        new Scene(
                                () -> scenes.ended().toString(),
                                Set.of("hana", "cole"),
                                Map.of(
                                        "whatHappened", "All went well.",
                                        "nearMisses", "None.",
                                        "whatShouldChange", "Nothing.",
                                        "forTheLeadOnly", "Nothing."),
                                Set.of("whatHappened", "nearMisses", "whatShouldChange", "forTheLeadOnly"))),
                Map.entry(
                        "reviewSession",
                        new Scene(
                                () -> scenes.readyForReview().toString(),
                                Set.of("leila", "dev"),
                                Map.of("note", "Read and discussed."),
                                Set.of("note"))),
                Map.entry(
                        "reviewParticipant",
                        new Scene(
                                () -> scenes.registered().toString(),
                                Set.of("cole"),
                                Map.of(
                                        "outcome", "CLEARED",
                                        "identity", "PASSED",
                                        "identityHow", "CALLED_BACK",
                                        "reason", "I rang the carer."),
                                Set.of("reason"))),
                Map.entry(
                        "confirmRefusal",
                        new Scene(
                                () -> scenes.refusalProposed().toString(),
                                Set.of("leila", "dev"),
                                Map.of("decision", "LOOK_AGAIN", "reason", "I know the family."),
                                Set.of("reason"))),
                Map.entry(
                        "confirmOnCall",
                        new Scene(
                                () -> scenes.offeredShift("leila").toString(),
                                Set.of("leila"),
                                Map.of("decision", "CANNOT", "reason", "I am ill."),
                                Set.of("reason"))),
                Map.entry(
                        "takeOverShift",
                        new Scene(
                                () -> scenes.shiftWithoutItsLead("leila").toString(),
                                Set.of("dev"),
                                Map.of("decision", "TAKE"),
                                Set.of())),
                Map.entry(
                        "acknowledgeConcern",
                        new Scene(
                                () -> {
                                    scenes.leadOnCall();
                                    return concerns.raised().toString();
                                },
                                Set.of("leila"),
                                Map.of(),
                                Set.of())),
                Map.entry(
                        "triageConcern",
                        new Scene(
                                () -> concerns.acknowledged().toString(),
                                Set.of("leila", "dev"),
                                Map.of("category", "GROOMING", "severity", "HIGH", "rationale", "He asked twice."),
                                Set.of("rationale"))),
                Map.entry(
                        "closeConcern",
                        new Scene(
                                () -> concerns.triaged().toString(),
                                Set.of("leila", "dev"),
                                Map.of("outcome", "HANDLED_HERE", "rationale", "Her mother knows."),
                                Set.of("rationale"))),
                Map.entry(
                        "reviewConcern",
                        new Scene(
                                () -> {
                                    String id = concerns.triaged().toString();
                                    scenes.timer("reviewCameDue", id);
                                    return id;
                                },
                                Set.of("leila", "dev"),
                                Map.of("found", "All is quiet.", "nextReview", "IN_A_WEEK"),
                                Set.of("found"))),
                Map.entry(
                        "signOffClosing",
                        new Scene(
                                () -> concerns.closing().toString(),
                                Set.of("dev"),
                                Map.of("decision", "AGREE", "rationale", "Her mother knows."),
                                Set.of("rationale"))),
                Map.entry(
                        "makeReferral",
                        new Scene(
                                () -> referrals.begun().toString(),
                                Set.of("leila", "dev"),
                                Map.of("spokenTo", "Ms Okoro.", "toldAt", "Just now.", "reference", "CSC 17."),
                                Set.of("spokenTo", "toldAt", "reference"))),
                Map.entry(
                        "writeReferral",
                        new Scene(
                                () -> referrals.made().toString(),
                                Set.of("leila", "dev"),
                                Map.of("summary", "All that was said.", "reference", "CSC 17."),
                                Set.of("summary", "reference"))),
                Map.entry(
                        "recordAnswer",
                        new Scene(
                                () -> referrals.written().toString(),
                                Set.of("leila", "dev"),
                                Map.of("answer", "ACCEPTED", "said", "They visit tomorrow."),
                                Set.of("said"))),
                Map.entry(
                        "considerAnswer",
                        new Scene(
                                () -> referrals.declined().toString(),
                                Set.of("leila", "dev"),
                                Map.of("decision", "DISAGREE", "rationale", "She is not safe there."),
                                Set.of("rationale"))),
                Map.entry(
                        "followUpCarerReply",
                        new Scene(
                                () -> followUps.waitsForALead().toString(),
                                Set.of("leila", "dev"),
                                Map.of("decision", "CONCERN", "aboutUs", "NO", "reason", "He asked her twice."),
                                Set.of("reason"))),
                Map.entry(
                        "watchVideo",
                        new Scene(
                                () -> videos.planned().toString(),
                                Set.of("cole", "leila", "dev"),
                                Map.of("decision", "CHANGE", "note", "A surname can be read."),
                                Set.of("note"))),
                Map.entry(
                        "approveVideo",
                        new Scene(
                                () -> videos.watched().toString(),
                                Set.of("leila", "dev"),
                                Map.of("decision", "RETURN", "note", "The street can be seen."),
                                Set.of("note"))),
                Map.entry(
                        "changeVideo",
                        new Scene(
                                () -> videos.returned().toString(),
                                Set.of("hana"),
                                Map.of("note", "Cut the first minute."),
                                Set.of("note"))),
                Map.entry(
                        "publishVideo",
                        new Scene(
                                () -> videos.approved().toString(),
                                Set.of("hana"),
                                Map.of(
                                        "link", VideoScenes.LINK,
                                        "commentsOff", true,
                                        "liveChatOff", true,
                                        "listedAsPlanned", true,
                                        "opensWithoutAccount", true),
                                Set.of())),
                Map.entry(
                        "lookAtVideo",
                        new Scene(
                                () -> videos.toBeLookedAt().toString(),
                                Set.of("cole", "leila", "dev"),
                                Map.of(
                                        "decision", "GOES",
                                        "commentsOff", false,
                                        "liveChatOff", true,
                                        "listedAsPlanned", true,
                                        "opensWithoutAccount", true,
                                        "note", "Comments are on again."),
                                Set.of("note"))),
                Map.entry(
                        "takeVideoDown",
                        new Scene(
                                () -> videos.toTakeDown().toString(),
                                Set.of("hana", "leila", "dev"),
                                Map.of("gone", true),
                                Set.of())));
    }
}

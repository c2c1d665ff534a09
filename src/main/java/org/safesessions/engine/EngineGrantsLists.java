package org.safesessions.engine;

import static org.safesessions.people.Duty.CO_HOST;
import static org.safesessions.people.Duty.HOST;
import static org.safesessions.people.Duty.MANAGER;
import static org.safesessions.people.Duty.SAFEGUARDING_LEAD;
import static org.safesessions.people.Duty.TRUSTEE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.safesessions.people.Duty;

/**
 * The lists that Tasklist offers, in the order in which it shows them: first what everybody asks (what is there for me, what
 * is late), then one list for each kind of work of a duty. A list only sorts: whoever may not see a task does not find it in
 * any of them.
 */
final class EngineGrantsLists {

    /** Those whose work waits in Tasklist. */
    static final Set<Duty> EVERYBODY = EnumSet.of(HOST, CO_HOST, SAFEGUARDING_LEAD, MANAGER, TRUSTEE);

    private static final String ME = "${currentUser()}";

    /**
     * One list.
     *
     * @param id its name for the engine, for good: a list of another id is another list
     * @param meaning what is in it, said when the mouse rests on its name
     * @param kinds ids of the user tasks that are in it; none when it is for all kinds
     */
    record Kept(
            String id,
            String name,
            String meaning,
            Set<Duty> duties,
            Set<String> kinds,
            UnaryOperator<TaskQuery> narrowed) {}

    static final List<Kept> ALL = List.of(
            forEverybody(
                    "for-me-to-take",
                    "For me to take",
                    "What you may do and nobody has taken yet",
                    query -> query.taskUnassigned().taskCandidateUserExpression(ME)),
            forEverybody("my-tasks", "My tasks", "What you have taken", query -> query.taskAssigneeExpression(ME)),
            forEverybody(
                    "my-teams",
                    "My team's tasks",
                    "What you or others may do, also when somebody has taken it",
                    query -> query.taskCandidateUserExpression(ME).includeAssignedTasks()),
            forEverybody(
                    "due-today",
                    "Due today",
                    "What has to be done before midnight",
                    query -> query.dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
                            .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")),
            forEverybody(
                    "due-soon",
                    "Due within 2 hours",
                    "What cannot wait",
                    query -> query.dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusHours(2)}")),
            forEverybody("overdue", "Overdue", "What is late", query -> query.dueBeforeExpression("${now()}")),
            ofKind("plans", "Plans to approve", EnumSet.of(SAFEGUARDING_LEAD), "approvePlan"),
            ofKind(
                    "people",
                    "People to check",
                    EnumSet.of(CO_HOST, SAFEGUARDING_LEAD),
                    "reviewParticipant",
                    "confirmRefusal"),
            ofKind(
                    "sessions",
                    "Sessions to open and run",
                    EnumSet.of(HOST, CO_HOST, SAFEGUARDING_LEAD),
                    "prepareRoom",
                    "startSession",
                    "resolveStartBlock",
                    "runSession",
                    "resumeSession"),
            ofKind("debriefs", "Debriefs to write", EnumSet.of(HOST, CO_HOST), "writeDebrief"),
            ofKind("reviews", "Sessions to review", EnumSet.of(SAFEGUARDING_LEAD), "reviewSession"),
            ofKind("shifts", "Shifts on call", EnumSet.of(SAFEGUARDING_LEAD), "confirmOnCall", "takeOverShift"),
            ofKind(
                    "concerns",
                    "Concerns",
                    EnumSet.of(SAFEGUARDING_LEAD, MANAGER, TRUSTEE),
                    "acknowledgeConcern",
                    "triageConcern",
                    "reviewConcern",
                    "closeConcern",
                    "signOffClosing"),
            ofKind(
                    "referrals",
                    "Agencies to tell",
                    EnumSet.of(SAFEGUARDING_LEAD, MANAGER, TRUSTEE),
                    "makeReferral",
                    "writeReferral",
                    "recordAnswer",
                    "considerAnswer"),
            ofKind(
                    "videos",
                    "Videos",
                    EnumSet.of(HOST, CO_HOST, SAFEGUARDING_LEAD),
                    "watchVideo",
                    "approveVideo",
                    "publishVideo",
                    "changeVideo",
                    "lookAtVideo",
                    "takeVideoDown"),
            ofKind("answers", "Answers afterwards", EnumSet.of(SAFEGUARDING_LEAD), "followUpCarerReply"));

    private EngineGrantsLists() {}

    private static Kept forEverybody(String id, String name, String meaning, UnaryOperator<TaskQuery> narrowed) {
        return new Kept(id, name, meaning, EVERYBODY, Set.of(), narrowed);
    }

    private static Kept ofKind(String id, String name, Set<Duty> duties, String... kinds) {
        return new Kept(
                id,
                name,
                "What you or others may do of this kind",
                duties,
                Set.of(kinds),
                query -> query.taskCandidateUserExpression(ME)
                        .includeAssignedTasks()
                        .taskDefinitionKeyIn(kinds));
    }
}

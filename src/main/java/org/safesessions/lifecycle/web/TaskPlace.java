package org.safesessions.lifecycle.web;

import java.util.Map;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.SessionId;

/** Where a task is done: on the page of ours that is made for it, else in Tasklist. */
final class TaskPlace {

    private static final String REVIEW = "reviewSession";
    private static final Map<String, String> PAGES = Map.of("writeDebrief", "/debrief", REVIEW, "/review");

    private TaskPlace() {}

    /** The address within Safe Sessions. */
    static String of(OpenTask task) {
        if ("published-video".equals(task.process())) {
            return "/videos/" + task.businessKey();
        }
        if ("agency-referral".equals(task.process())) {
            return "/referrals/" + task.businessKey();
        }
        String page = PAGES.get(task.taskId());
        return page == null
                ? "/camunda/app/tasklist/default/?task=" + task.id()
                : "/sessions/" + task.businessKey() + page;
    }

    static boolean isReviewOf(OpenTask task, SessionId session) {
        return task.taskId().equals(REVIEW) && task.businessKey().equals(session.toString());
    }
}

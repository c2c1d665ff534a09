package org.safesessions.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.lifecycle.process.SessionLifecycleProcess;
import org.safesessions.practice.PracticeDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.video.VideoDesk;
import org.springframework.data.repository.Repository;
import org.springframework.expression.ExpressionParser;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.view.xslt.XsltView;

/** Does everything the house forbids, so that {@code HouseRulesTest} can show that each of its rules bites. */
@Disabled
class BreaksTheHouse implements DomainEvent {

    public interface OpenRecords extends Repository<BreaksTheHouse, String> {
        boolean existsByReason(String reason);
    }

    private ExpressionParser parser;
    private XsltView view;
    private ServerResponse.SseBuilder stream;

    private ProcessDesk process;
    private VideoDesk videos;
    private LiveDesk live;
    private PracticeDesk practice;

    @Override
    public String subject() {
        return "" + SessionLifecycleProcess.KEY + parser + view + stream + process + videos + live + practice;
    }

    @Override
    public Instant at() {
        return Instant.now();
    }

    @Override
    public @Nullable StaffId by() {
        return null;
    }

    @SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"}) // breaking the laws of time is the point
    void wait(String reason) throws InterruptedException {
        System.out.println("" + System.currentTimeMillis() + new Date() + LocalDate.now());
        Thread.sleep(1);
        throw new BpmnError(reason);
    }
}

package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.OpenTask;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

@WholeHouse
class TaskBoardTest {

    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");
    private static final StaffId LEILA = new StaffId("leila");
    private static final StaffId DEV = new StaffId("dev");

    @Autowired
    private TaskBoard board;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    @BeforeEach
    void clean() {
        tables.clean();
    }

    @Test
    void aTaskForAGroupWaitsForEveryMemberAndNobodyElse() {
        SessionId session = scenes.awaitingApproval();

        assertThat(board.openFor(LEILA)).extracting(OpenTask::taskId).containsExactly("approvePlan");
        assertThat(board.openFor(DEV)).extracting(OpenTask::businessKey).containsExactly(session.toString());
        assertThat(board.openFor(HANA)).isEmpty();
    }

    @Test
    void aTaskForPeopleByNameWaitsForThemAndNobodyElse() {
        SessionId session = scenes.ready();

        OpenTask prepare = only(board.openFor(COLE));

        assertThat(prepare.taskId()).isEqualTo("prepareRoom");
        assertThat(prepare.process()).isEqualTo("session-lifecycle");
        assertThat(prepare.businessKey()).isEqualTo(session.toString());
        assertThat(prepare.name()).isEqualTo("Prepare the room");
        assertThat(board.find(prepare.id(), COLE)).contains(prepare);
        assertThat(board.find(prepare.id(), HANA)).isEmpty();
        assertThat(board.find(prepare.id(), LEILA)).isEmpty();
    }

    @Test
    void whatOneHasTakenLeavesTheListOfTheOthersWhoMayStillReadIt() {
        scenes.awaitingApproval();
        OpenTask plan = only(board.openFor(LEILA));

        tasks.setAssignee(plan.id(), "leila");

        assertThat(board.openFor(LEILA)).containsExactly(plan);
        assertThat(board.openFor(DEV)).isEmpty();
        assertThat(board.find(plan.id(), DEV)).contains(plan);
    }

    @Test
    void whoeverHasTakenATaskKeepsItWhenTheyAreNoCandidateAnyMore() {
        scenes.ready();
        OpenTask prepare = only(board.openFor(COLE));

        tasks.setAssignee(prepare.id(), "cole");
        tasks.deleteCandidateUser(prepare.id(), "cole");

        assertThat(board.openFor(COLE)).containsExactly(prepare);
        assertThat(board.find(prepare.id(), COLE)).contains(prepare);
    }

    @Test
    void theMostUrgentComesFirst() {
        SessionId later = scenes.awaitingApproval(Duration.ofHours(20));
        SessionId sooner = scenes.awaitingApproval(Duration.ofHours(5));

        assertThat(board.openFor(LEILA))
                .extracting(OpenTask::businessKey)
                .containsExactly(sooner.toString(), later.toString());
    }

    private static OpenTask only(List<OpenTask> open) {
        assertThat(open).hasSize(1);
        return open.get(0);
    }
}

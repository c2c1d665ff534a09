package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class EngineGrantsListsTest {

    @Test
    void every_user_task_of_every_model_is_in_exactly_one_list_of_its_kind() throws IOException {
        List<String> listed = EngineGrantsLists.ALL.stream()
                .flatMap(list -> list.kinds().stream())
                .toList();

        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            assertThat(listed)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".bpmn"))
                                    .flatMap(EngineGrantsListsTest::userTasks)
                                    .toList());
        }
    }

    @Test
    void no_two_lists_look_alike_and_each_says_what_is_in_it() {
        assertThat(EngineGrantsLists.ALL).extracting(EngineGrantsLists.Kept::id).doesNotHaveDuplicates();
        assertThat(EngineGrantsLists.ALL)
                .extracting(EngineGrantsLists.Kept::name)
                .doesNotHaveDuplicates();
        assertThat(EngineGrantsLists.ALL).allSatisfy(list -> {
            assertThat(list.meaning()).isNotBlank();
            assertThat(EngineGrantsLists.EVERYBODY).containsAll(list.duties());
            assertThat(list.duties()).isNotEmpty();
        });
    }

    private static Stream<String> userTasks(Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId);
    }
}

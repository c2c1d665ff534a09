package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkListTest {

    private final List<Integer> waiting = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    private final List<String> between = new ArrayList<>();

    private void workOff(Consumer<List<Integer>> together, int... broken) {
        WorkList.workOff(
                () -> List.copyOf(waiting.subList(0, Math.min(2, waiting.size()))),
                together,
                one -> List.of(broken.length == 0 ? -1 : broken[0], broken.length < 2 ? -1 : broken[1]).stream()
                                .noneMatch(one::equals)
                        && waiting.remove(one),
                () -> between.add("read on"));
    }

    private static void refuse(List<Integer> some) {
        throw new IllegalStateException("not together");
    }

    @Test
    void doesSomeAtATimeUntilNoneIsLeft() {
        workOff(waiting::removeAll);

        assertThat(waiting).isEmpty();
        assertThat(between).hasSize(3);
    }

    @Test
    void doesThemOneByOneWhenThoseTogetherFail() {
        workOff(WorkListTest::refuse);

        assertThat(waiting).isEmpty();
    }

    @Test
    void leavesOneThatCannotBeDoneAndDoesTheOthers() {
        workOff(WorkListTest::refuse, 1);

        assertThat(waiting).containsExactly(1);
    }

    @Test
    void stopsWhenNoneOfThoseThatAreNextCanBeDone() {
        workOff(WorkListTest::refuse, 1, 2);

        assertThat(waiting).containsExactly(1, 2, 3, 4, 5);
        assertThat(between).isEmpty();
    }
}

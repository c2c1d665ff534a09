package org.safesessions.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TourTest {

    private static final List<TourStep> STEPS = TourStep.all("/sessions/1", "/sessions/1/live");

    @Test
    void hasFiveStepsEachWithASentenceAndSomewhereToGo() throws IOException {
        Properties words = new Properties();
        words.load(new ClassPathResource("messages/tour.properties").getInputStream());

        assertThat(STEPS).extracting(TourStep::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(STEPS).allSatisfy(step -> {
            assertThat(words.getProperty("tour.step." + step.number())).contains(". As ");
            assertThat(words.getProperty("tour.go." + step.number())).isNotBlank();
            assertThat(step.path()).startsWith("/");
        });
        assertThat(words.getProperty("tour.step.6")).isNull();
    }

    @Test
    void goesOnWithTheFirstStepThatWasNotDone() {
        TourProgress began = TourProgress.read("");

        assertThat(began.next(STEPS)).contains(STEPS.get(0));
        assertThat(began.with(1, true).with(3, true).next(STEPS)).contains(STEPS.get(1));
        assertThat(began.with(1, true).with(1, false).next(STEPS)).contains(STEPS.get(0));
        assertThat(TourProgress.read("12345").next(STEPS)).isEmpty();
    }

    @Test
    void isKeptAsNothingButTheNumbersOfStepsAndWhetherItIsHidden() {
        TourProgress progress = TourProgress.read("31").shown(false);

        assertThat(progress.written()).isEqualTo("13x");
        assertThat(TourProgress.read("13x")).isEqualTo(progress);
        assertThat(TourProgress.read("13x").shown(true).written()).isEqualTo("13");
        assertThat(TourProgress.read("<script>0\u0661").written()).isEmpty();
    }
}

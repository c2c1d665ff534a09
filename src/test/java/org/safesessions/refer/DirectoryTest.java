package org.safesessions.refer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safesessions.policy.PolicyBook;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The file that is shipped, and files that cannot be used. */
class DirectoryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final AgencyBook agencies = new AgencyBook();

    private static Directory at(String now, Resource file) {
        return new Directory(file, new PolicyBook(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC), LONDON);
    }

    private static Directory shipped(String now) {
        return at(now, new ClassPathResource("policy/directory.yml"));
    }

    @Test
    void noNumberIsSomebodysWhoDoesNotKnowOfIt() {
        assertThat(shipped("2026-11-24T09:00:00Z").all()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            assertThat(Stream.of(entry.day(), entry.night()).filter(Objects::nonNull))
                    .as("numbers that Ofcom keeps for drama, or 999")
                    .allMatch(number -> entry.invented()
                            ? number.matches("01632 960\\d{3}|0161 496 0\\d{3}")
                            : number.equals("999"));
            assertThat(entry.invented()).isEqualTo(!entry.area().equals(Directory.NATIONAL));
        });
    }

    @Test
    void anAreaWithoutANumberOfItsOwnHasThatOfTheNation() {
        Directory directory = shipped("2026-11-24T09:00:00Z");

        assertThat(directory.find(Agency.POLICE, "EXAMPLESHIRE").orElseThrow().day())
                .isEqualTo("999");
        assertThat(directory.find(Agency.LADO, "EXAMPLESHIRE").orElseThrow().area())
                .isEqualTo("EXAMPLESHIRE");
        assertThat(directory.find(Agency.PREVENT, "SAMPLETON")).isEmpty();
        assertThat(directory.areas()).containsOnlyKeys("EXAMPLESHIRE", "SAMPLETON");
    }

    @Test
    void aNumberThatNobodyHasCheckedForHalfAYearIsOverdue() {
        Directory before = shipped("2027-05-24T22:59:59Z");
        DirectoryEntry lado = before.find(Agency.LADO, "EXAMPLESHIRE").orElseThrow();
        assertThat(before.isOverdue(lado)).isFalse();
        assertThat(shipped("2027-05-24T23:00:00Z").isOverdue(lado)).isTrue();
        assertThat(before.isOverdue(
                        before.find(Agency.ADULT_SAFEGUARDING, "EXAMPLESHIRE").orElseThrow()))
                .isTrue();
    }

    @Test
    void aFileThatIsNotWholeStopsTheStart() {
        for (String broken : List.of(
                "x: 1",
                "areas: [{code: A, name: A, agencies: [{agency: LADO, name: x, reviewed: \"2026-11-24\"}]}]",
                "areas: [{code: A, name: A, agencies: [{agency: NOBODY, name: x, source: y, reviewed: \"2026-11-24\"}]}]",
                "areas: [{code: A, name: A, agencies: ["
                        + "{agency: LADO, name: x, source: y, reviewed: \"2026-11-24\"},"
                        + "{agency: LADO, name: z, source: y, reviewed: \"2026-11-24\"}]}]")) {
            assertThatThrownBy(() -> at("2026-11-24T09:00:00Z", new ByteArrayResource(broken.getBytes(UTF_8))))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void everyAgencyHasAFormAScriptAndAReasonWhyItMayBeTold() {
        assertThat(agencies.all()).hasSameSizeAs(Agency.values()).allSatisfy(form -> {
            assertThat(form.script()).hasSizeGreaterThan(1);
            assertThat(form.basis()).endsWith(".").hasSizeGreaterThan(40);
            assertThat(form.source()).isNotBlank();
            assertThat(form.fields()).anyMatch(AgencyField::required).allSatisfy(field -> {
                assertThat(field.key()).matches("[a-z][A-Za-z]*");
                assertThat(field.label()).isNotBlank();
            });
        });
        assertThat(agencies.all())
                .filteredOn(AgencyForm::trustees)
                .extracting(AgencyForm::agency)
                .containsExactly(Agency.CHARITY_COMMISSION);
        assertThatThrownBy(() -> new AgencyBook(new ByteArrayResource("agencies: {}".getBytes(UTF_8))))
                .hasMessageContaining("lack");
    }
}

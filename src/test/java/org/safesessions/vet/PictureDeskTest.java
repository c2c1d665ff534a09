package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.PictureScenes;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

/** The same picture given twice, on the real tables. */
@WholeHouse
class PictureDeskTest {

    private static final String PICTURE = "0f".repeat(32);
    private static final String COPY = "0e" + "0f".repeat(31);
    private static final String ANOTHER = "f0".repeat(32);

    @Autowired
    private Scenes scenes;

    @Autowired
    private PictureScenes pictures;

    @Autowired
    private Acting acting;

    @Autowired
    private CleanTables tables;

    @Autowired
    private VettingDesk desk;

    @Autowired
    private PictureDesk compare;

    private SessionId session;
    private RegistrationId ada;
    private RegistrationId eve;

    @BeforeEach
    void adaAndEveRegister() {
        tables.clean();
        session = pictures.onFacebook();
        ada = pictures.adult(session, "Ada Adult", "ada@example.org");
        eve = pictures.adult(pictures.onFacebook(), "Eve Other", "eve@example.org");
    }

    private void take(RegistrationId person, String fingerprint) {
        acting.as("cole", () -> compare.take(person, fingerprint));
    }

    private List<PictureMatch> matches(RegistrationId person) {
        return acting.as("cole", () -> desk.visible(person)).samePicture();
    }

    @Test
    void whoeverChecksIsToldOfACopyAndWhere() {
        take(ada, PICTURE);
        assertThat(matches(ada)).isEmpty();
        take(eve, COPY);

        assertThat(matches(eve)).containsExactly(new PictureMatch(ada));
        assertThat(matches(ada)).containsExactly(new PictureMatch(eve));
        take(eve, ANOTHER);
        assertThat(matches(eve)).isEmpty();
    }

    @Test
    void whoMayNotSeeTheOtherIsToldOnlyThatThereIsOne() {
        take(ada, PICTURE);
        take(eve, COPY);
        tables.jdbc().update("update session_co_host set co_host = 'hugo' where session_id = ?", session.value());

        assertThat(matches(eve)).containsExactly(new PictureMatch(null));
        assertThat(acting.as("leila", () -> desk.visible(eve)).samePicture()).containsExactly(new PictureMatch(ada));
    }

    @Test
    void whoeverComesBackWithTheirOwnPictureIsLikeNobody() {
        RegistrationId again = pictures.adult(pictures.onFacebook(), "Ada Adult", "ada@example.org");

        take(ada, PICTURE);
        take(again, PICTURE);

        assertThat(matches(again)).isEmpty();
    }

    @Test
    void aLikenessMakesSomebodyLookAgainAndDecidesNothing() {
        take(ada, PICTURE);
        long toldBefore = told();
        take(eve, COPY);

        assertThat(acting.as("cole", () -> desk.visible(eve)).vetting().state()).isEqualTo(CaseState.OPEN);
        assertThat(told()).isEqualTo(toldBefore);
        assertThatThrownBy(() -> acting.as("cole", () -> desk.decide(eve, clearing(null))))
                .hasMessageContaining("SAME_PICTURE_UNEXPLAINED");
        acting.as("cole", () -> desk.decide(eve, clearing("Both use the same drawing of a cat.")));
        assertThat(acting.as("cole", () -> desk.visible(eve)).vetting().state()).isEqualTo(CaseState.CLEARED);
    }

    private long told() {
        return tables.jdbc().queryForObject("select count(*) from notice_outbox", Long.class);
    }

    private static VettingDecision clearing(String reason) {
        return new VettingDecision(
                VettingOutcome.CLEARED,
                CheckOutcome.PASSED,
                CheckOutcome.PASSED,
                CheckOutcome.PASSED,
                IdentityHow.CALLED_BACK,
                null,
                null,
                reason);
    }

    @Test
    void onlyTheFingerprintIsKeptAndItIsSealed() {
        take(ada, PICTURE);

        byte[] kept = tables.jdbc()
                .queryForObject("select picture from vetting_case where id = ?", byte[].class, ada.value());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("0f0f");
        assertThat(kept.length).isLessThan(200);
        assertThat(tables.jdbc()
                        .queryForList("select name from audit_entry where subject = ?", String.class, ada.toString()))
                .contains("vet.pictureCompared");
    }

    @Test
    void itGoesWithTheCase() {
        take(ada, PICTURE);
        take(eve, COPY);

        tables.jdbc().update("delete from vetting_case where id = ?", ada.value());

        assertThat(matches(eve)).isEmpty();
    }

    @Test
    void noPictureOfAChildIsComparedNorOneThatNobodySees() {
        RegistrationId child = pictures.adult(session, "Sam Brown", "bea@example.org");
        tables.jdbc().update("update registration set age_group = 'AGED_13_TO_17' where id = ?", child.value());
        RegistrationId onZoom = scenes.registered();

        for (RegistrationId person : List.of(child, onZoom)) {
            assertThat(acting.as("leila", () -> desk.visible(person)).mayTakePicture())
                    .isFalse();
            assertThatThrownBy(() -> take(person, PICTURE)).hasMessageContaining("NO_PICTURE_CHECK");
        }
        assertThat(acting.as("cole", () -> desk.visible(ada)).mayTakePicture()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", "mona", "adam", "hugo"})
    void onlyWhoeverChecksThemCompares(String other) {
        assertThatThrownBy(() -> acting.as(other, () -> compare.take(ada, PICTURE)))
                .isInstanceOfSatisfying(
                        ActRefused.class, no -> assertThat(no.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED));
    }

    @Test
    void nothingIsComparedOnceTheyAreDecided() {
        acting.as("cole", () -> desk.decide(ada, clearing(null)));

        assertThatThrownBy(() -> take(ada, PICTURE)).hasMessageContaining("VETTING_OVER");
        assertThatThrownBy(() -> take(eve, "nonsense")).hasMessageContaining("PICTURE_NOT_READ");
    }
}

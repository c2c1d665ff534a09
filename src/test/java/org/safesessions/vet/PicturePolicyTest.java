package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safesessions.kernel.Reason;
import org.safesessions.register.PersonMarks;

class PicturePolicyTest {

    private static final int LIKENESS = 10;
    private static final AccountAdvice LOOK = new AccountAdvice(CheckOutcome.PASSED, CheckOutcome.REFERRED);
    private static final String HALF = "0f".repeat(32);

    @Property
    void twoPicturesAreAlikeWhileNoMoreBitsDifferThanThePolicySays(
            @ForAll("fingerprints") String one,
            @ForAll("flips") Set<Integer> flipped,
            @ForAll @IntRange(max = 40) int likeness) {
        String other = flip(one, flipped);

        assertThat(PicturePolicy.isLike(one, other, likeness)).isEqualTo(flipped.size() <= likeness);
        assertThat(PicturePolicy.isLike(other, one, likeness)).isEqualTo(flipped.size() <= likeness);
    }

    @Property
    void whateverHasEnoughLightAndShadeCanBeCompared(@ForAll("flips") Set<Integer> bright) {
        String dark = flip("0".repeat(64), bright);
        String light = flip("f".repeat(64), bright);
        boolean plain = bright.size() <= LIKENESS;

        assertThat(PicturePolicy.whyNot(dark, LIKENESS).isPresent()).isEqualTo(plain);
        assertThat(PicturePolicy.whyNot(light, LIKENESS).isPresent()).isEqualTo(plain);
    }

    @Test
    void aPictureOfOneColourIsLikeTooManyOthers() {
        assertThat(PicturePolicy.whyNot("0".repeat(64), LIKENESS)).contains(Reason.of("PICTURE_TOO_PLAIN"));
        assertThat(PicturePolicy.whyNot("f".repeat(64), LIKENESS)).contains(Reason.of("PICTURE_TOO_PLAIN"));
        assertThat(PicturePolicy.whyNot(HALF, LIKENESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "data:image/png;base64,iVBORw0KGgo", "0F0F", "<script>"})
    void whatIsNoFingerprintIsRefused(String sent) {
        assertThat(PicturePolicy.whyNot(sent, LIKENESS)).contains(Reason.of("PICTURE_NOT_READ"));
        assertThat(PicturePolicy.whyNot(HALF + sent.repeat(2) + "0", LIKENESS)).contains(Reason.of("PICTURE_NOT_READ"));
    }

    @Test
    void noPictureOfAChildIsTakenNorOneThatNobodySees() {
        assertThat(PicturePolicy.mayTake(LOOK, false)).isTrue();
        assertThat(PicturePolicy.mayTake(LOOK, true)).isFalse();
        assertThat(PicturePolicy.mayTake(AccountAdvice.NOTHING_TO_CHECK, false)).isFalse();
        assertThat(PicturePolicy.mayTake(AccountAdvice.NOTHING_TO_CHECK, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ada, mail, phone, true",
        "ada, mail,      , true",
        "ada,     , phone, true",
        "ada, mail, other, true",
        "ada, other, phone, true",
        "ada, other, other, false",
        "ada,      ,      , false",
        "kim, mail, phone, false"
    })
    void aPersonIsTheSameByNameAndOneAddress(String name, String mail, String phone, boolean same) {
        PersonMarks ada = new PersonMarks("ada", "mail", "phone");
        PersonMarks other = new PersonMarks(name, mail, phone);

        assertThat(PicturePolicy.isSamePerson(ada, other)).isEqualTo(same);
        assertThat(PicturePolicy.isSamePerson(other, ada)).isEqualTo(same);
    }

    @Test
    void twoWhoGaveNoAddressAreNotTheSameByTheirNameAlone() {
        PersonMarks ada = new PersonMarks("ada", null, null);

        assertThat(PicturePolicy.isSamePerson(ada, ada)).isFalse();
    }

    private static String flip(String fingerprint, Set<Integer> bits) {
        BigInteger flipped = new BigInteger(fingerprint, 16);
        for (int bit : bits) {
            flipped = flipped.flipBit(bit);
        }
        return String.format("%064x", flipped);
    }

    @Provide
    Arbitrary<String> fingerprints() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    @Provide
    Arbitrary<Set<Integer>> flips() {
        return Arbitraries.integers().between(0, PicturePolicy.BITS - 1).set().ofMaxSize(30);
    }
}

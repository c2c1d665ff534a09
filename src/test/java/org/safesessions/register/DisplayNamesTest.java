package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.PlainText;

class DisplayNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Sam Brown,Sam B",
        "Sam,Sam",
        "Anna-Maria Schmidt-Rottluff,Anna-Maria S",
        "Siobhán O'Brien,Siobhán O",
        "Ludwig van Beethoven,Ludwig B",
        "Dr Ada Lovelace,Ada L",
        "'Brown, Sam',Sam B",
        "'Sam Brown, Jr',Sam B",
        "sam.brown,sam B",
        "José Ñandú,José Ñ",
        "Владимир Набоков,Владимир Н",
        "محمد علي,محمد ع",
        "王小明,小明",
        "김민준,민준",
        "Sam 🦊,Sam",
        "🦊,🦊"
    })
    void theFirstNameAndOneLetterAreShown(String fullName, String shown) {
        assertThat(DisplayNames.suggest(fullName)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Sam Brown,Sam Brown,true",
        "Sam Brown,Brown,true",
        "Sam Brown,SamBrown,true",
        "Sam Brown,sam_brown,true",
        "Sam Brown,Sam-Brown,true",
        "Sam Brown,Sam Bro,true",
        "Sam Brown,Sam J B,true",
        "Sam Brown,sam@brown,true",
        "Zoë Müller,Zoe Muller,true",
        "Zoë Müller,MULLER,true",
        "Ann Smith-Jones,Jones,true",
        "王小明,王小明,true",
        "Sam Brown,Sam,false",
        "Sam Brown,Sam B,false",
        "Sam Brown,Sam B.,false",
        "Sam Brown,Sammy,false",
        "Sam Brown,Spider,false",
        "Sam Brown,Sam 🦊,false",
        "Alexander Alexa,Alexander,false",
        "Sam Sam,Sam,false",
        "Madonna,Madonna,false"
    })
    void aSurnameIsNotShown(String fullName, String displayName, boolean refused) {
        assertThat(DisplayNames.whyNot(fullName, displayName).isPresent()).isEqualTo(refused);
    }

    @Property(tries = 2_000)
    void whatIsSuggestedIsNeverRefused(@ForAll("names") String fullName) {
        String shown = DisplayNames.suggest(fullName);

        assertThat(shown).isNotBlank();
        assertThat(DisplayNames.whyNot(fullName, shown)).isEmpty();
        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(DisplayNames.LONGEST);
    }

    @Property(tries = 2_000)
    void aLongSurnameIsNeverInWhatIsSuggested(@ForAll("given") String first, @ForAll("family") String last) {
        String shown = DisplayNames.suggest(first + " " + last);

        assertThat(DisplayNames.folded(shown)).doesNotContain(DisplayNames.folded(last));
    }

    @Property(tries = 500)
    void thoseAlikeAreToldApart(@ForAll("given") String first) {
        String shown = DisplayNames.suggest(first);

        assertThat(DisplayNames.numbered(shown, 1)).isEqualTo(shown);
        assertThat(DisplayNames.alike(DisplayNames.numbered(shown, 2), DisplayNames.numbered(shown, 3)))
                .isFalse();
        assertThat(DisplayNames.tidy(DisplayNames.numbered(shown, 2))).isEqualTo(shown);
    }

    /** Whatever people may be called: every script, marks, signs and emoji, as far as a name is accepted at all. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(name -> PlainText.whyNotLine(name, 1, RegistrationPolicy.NAME_LONGEST)
                        .isEmpty())
                .map(name -> PlainText.line(name, 1, RegistrationPolicy.NAME_LONGEST));
    }

    @Provide
    Arbitrary<String> given() {
        return Arbitraries.of("Sam", "Zoë", "Anna-Maria", "D'Arcy", "Мария", "محمد", "ชัย", "Ng");
    }

    @Provide
    Arbitrary<String> family() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(12);
        return Combinators.combine(Arbitraries.of("Q", "Ö", "Щ"), letters).as((first, rest) -> first + rest);
    }
}

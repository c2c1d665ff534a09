package org.safesessions.vet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë O'Brien, ZOE OBRIEN",
        "Mary-Jane Smith, maryjane  smith",
        "Smith Mary, Mary Smith",
        "Jonh Smith, John Smith",
        "Ｓａｍ Brown, Sam Brown"
    })
    void namesThatAreNearlyTheSameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Sam Brown, Sam Browne", "Ana Lopez, Ann Lopez"})
    void otherNamesHaveAnother(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Property
    void theOrderOfItsPartsDoesNotMatter(
            @ForAll @Size(min = 1, max = 4) List<@AlphaChars @StringLength(min = 1, max = 8) String> parts) {
        List<String> turned = new ArrayList<>(parts);
        Collections.reverse(turned);

        assertThat(NameKey.of(String.join(" ", turned))).isEqualTo(NameKey.of(String.join(" ", parts)));
    }
}

package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void isShownInFiveGroupsAndACheckAndReadBackHoweverItIsTyped(@ForAll("digits") String digits) {
        Receipt receipt = Receipt.from(digits);

        assertThat(receipt.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]");
        assertThat(read(receipt.shown())).isEqualTo(receipt.characters());
        assertThat(read(" " + receipt.shown().toLowerCase().replace('-', ' ') + "\n"))
                .isEqualTo(receipt.characters());
        assertThat(read(receipt.shown().replace('0', 'o').replace('1', 'l'))).isEqualTo(receipt.characters());
    }

    @Property(tries = 50)
    void anyOneWrongCharacterIsFound(@ForAll("digits") String digits) {
        String right = Receipt.from(digits).shown().replace("-", "");

        for (int at = 0; at < right.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(at)) {
                    assertThat(Receipt.read(right.substring(0, at) + other + right.substring(at + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Property
    void anyTwoThatChangedPlacesAreFound(@ForAll("digits") String digits) {
        String right = Receipt.from(digits).characters();
        String check = Receipt.from(digits).shown().substring(25);

        for (int at = 0; at + 1 < right.length(); at++) {
            if (right.charAt(at) != right.charAt(at + 1)) {
                String wrong =
                        right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                assertThat(Receipt.read(wrong + check)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "0000-0000-0000-0000-0000", "AAAA-AAAA-AAAA-AAAA-AAAA-A", "<script>", "Ω€🙂", "%00"
            })
    void whatIsNoneIsNone(String typed) {
        assertThat(Receipt.read(typed)).isEmpty();
        assertThat(Receipt.read(typed.repeat(100_000))).isEmpty();
    }

    @Property(tries = 200)
    void holdsAllOfAHundredBits(@ForAll("digits") String digits) {
        Set<String> receipts = new HashSet<>();
        receipts.add(Receipt.from(digits).characters());
        for (int at = 0; at < 25; at++) {
            char changed = digits.charAt(at) == '0' ? '8' : '0';
            receipts.add(Receipt.from(digits.substring(0, at) + changed + digits.substring(at + 1))
                    .characters());
        }

        assertThat(receipts).hasSize(26);
    }

    @Test
    void saysNothingOfItselfInALog() {
        Receipt receipt = Receipt.from("0123456789abcdef0123456789abcdef");

        assertThat("" + receipt).doesNotContain(receipt.characters().substring(0, 4));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f')
                .list()
                .ofSize(32)
                .map(digits -> digits.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static String read(String typed) {
        return Receipt.read(typed).orElseThrow().characters();
    }
}

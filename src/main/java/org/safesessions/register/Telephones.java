package org.safesessions.register;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads telephone numbers as people write them. A number that could exist is accepted: whether it does, a call shows. */
@Component
class Telephones {

    private static final int LONGEST = 60;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @param region two letters of the country that a number without a country code belongs to
     */
    Telephones(@Value("${safe-sessions.phone-region:GB}") String region) {
        this.region = region;
    }

    /** In E.164 form, such as +447700900123; empty when it cannot be a telephone number. */
    Optional<String> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = numbers.parse(typed, region);
            boolean possible = numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return possible ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** As people of that country read it, with the country code when it is another country's. */
    String say(String e164) {
        try {
            PhoneNumber number = numbers.parse(e164, region);
            boolean here = region.equals(numbers.getRegionCodeForNumber(number))
                    || number.getCountryCode() == numbers.getCountryCodeForRegion(region);
            return numbers.format(number, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException noNumber) {
            return e164;
        }
    }
}

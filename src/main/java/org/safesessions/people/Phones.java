package org.safesessions.people;

import org.springframework.stereotype.Component;

/** Makes numbers into links that a phone dials. Pages call it as {@code @phones}. */
@Component
public class Phones {

    /** Takes numbers as people write them, with blanks and hyphens; the (0) of "+44 (0)20" is not dialled. */
    public String link(String number) {
        String international = number.startsWith("+") ? number.replace("(0)", "") : number;
        return "tel:" + international.replaceAll("[^+0-9]", "");
    }
}

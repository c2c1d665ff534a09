package org.safesessions.run;

import java.util.List;
import org.safesessions.platform.Control;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Lists as the reasons' sentences need them. */
final class Phrases {

    private Phrases() {}

    /** "Cole", "Cole and Dev", "Cole, Dev and Hana". */
    static String names(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Put into words only when it is read, in the reader's language: {@code control.NAME} of each, joined. */
    static MessageSourceResolvable controls(List<Control> controls) {
        MessageSourceResolvable first = control(controls.get(0));
        return controls.size() == 1
                ? first
                : new DefaultMessageSourceResolvable(new String[] {"phrase.and"}, new Object[] {
                    first, controls(controls.subList(1, controls.size()))
                });
    }

    private static MessageSourceResolvable control(Control control) {
        return new DefaultMessageSourceResolvable(
                new String[] {"control.short." + control.name(), "control." + control.name()}, control.name());
    }
}

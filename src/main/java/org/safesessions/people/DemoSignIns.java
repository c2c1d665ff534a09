package org.safesessions.people;

import java.util.List;

/** The invented people whom the demonstration's sign-in page offers as buttons. Absent everywhere else. */
public interface DemoSignIns {

    /**
     * One button.
     *
     * @param whatTheyDo their duties, in words
     */
    record DemoPerson(String userName, String displayName, String whatTheyDo) {}

    List<DemoPerson> people();
}

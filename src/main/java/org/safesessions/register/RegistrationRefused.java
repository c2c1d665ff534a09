package org.safesessions.register;

import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;

/** A registration breaks rules; names every one of them. */
public class RegistrationRefused extends ActRefused {

    RegistrationRefused(SessionId session, List<Reason> reasons) {
        super(Kind.UNACCEPTABLE, "registration-refused", session, reasons);
    }
}

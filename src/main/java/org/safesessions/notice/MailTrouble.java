package org.safesessions.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads from what a mail library throws, which is nested in three ways, the one thing we may keep: a code. */
final class MailTrouble {

    private static final int PERMANENT = 500;

    private MailTrouble() {}

    static Problem of(Exception trouble) {
        Problem found = Problem.SERVER_SAID_LATER;
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>(Set.of(trouble));
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (seen.add(one)) {
                found = worse(found, of(one));
                addNested(one, open);
            }
        }
        return found;
    }

    private static Problem of(Throwable one) {
        if (one instanceof AuthenticationFailedException || one instanceof MailAuthenticationException) {
            return Problem.SERVER_SIGN_IN;
        }
        if (one instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode() >= PERMANENT ? Problem.ADDRESS_REFUSED : Problem.SERVER_SAID_LATER;
        }
        boolean silent = one instanceof MailConnectException || one instanceof IOException;
        return silent ? Problem.SERVER_UNREACHABLE : Problem.SERVER_SAID_LATER;
    }

    /** What says more than "later" counts; of two such, the one found first. */
    private static Problem worse(Problem found, Problem next) {
        return found == Problem.SERVER_SAID_LATER ? next : found;
    }

    private static void addNested(Throwable one, Deque<Throwable> open) {
        if (one.getCause() != null) {
            open.add(one.getCause());
        }
        if (one instanceof MailSendException several) {
            open.addAll(Set.of(several.getMessageExceptions()));
        }
        if (one instanceof MessagingException chained && chained.getNextException() != null) {
            open.add(chained.getNextException());
        }
    }
}

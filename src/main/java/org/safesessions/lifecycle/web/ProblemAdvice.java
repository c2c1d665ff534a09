package org.safesessions.lifecycle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.RefusalLedger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns whatever a page or a call throws into an answer a person can act on, and puts refusals on record. One advice
 * for both, because what no handler matched belongs to no controller that an advice could be narrowed to.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final RefusalLedger ledger;
    private final ProblemAnswers answers;

    ProblemAdvice(RefusalLedger ledger, ProblemAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security filters answer these
        }
        if (thrown instanceof AsyncRequestNotUsableException
                || thrown instanceof ClientAbortException
                || response.isCommitted()) {
            return null; // nobody is listening any more
        }
        ProblemReader.refusal(thrown).ifPresent(ledger::note);
        return answers.of(request.getRequestURI(), thrown);
    }
}

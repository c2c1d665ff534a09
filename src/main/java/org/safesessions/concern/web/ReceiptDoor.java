package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Brake;
import org.springframework.stereotype.Component;

/** Slows down whoever tries receipts that nobody was given. */
@Component
class ReceiptDoor {

    private final Brake brake;

    ReceiptDoor(Brake brake) {
        this.brake = brake;
    }

    <T> T pass(HttpServletRequest request, Supplier<T> act) {
        String from = request.getRemoteAddr();
        brake.check(Brake.Counted.WRONG_TOKEN, from);
        try {
            return act.get();
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                brake.count(Brake.Counted.WRONG_TOKEN, from);
            }
            throw refused;
        }
    }
}

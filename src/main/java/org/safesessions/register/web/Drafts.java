package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where drafts are while they are filled in: in the visit of whoever fills them in. */
@Component
class Drafts {

    private static final String NAME = "registration-draft-";

    @Nullable Draft find(HttpServletRequest request, String publicToken) {
        HttpSession visit = request.getSession(false);
        return visit != null && visit.getAttribute(NAME + publicToken) instanceof Draft draft ? draft : null;
    }

    Draft begin(HttpServletRequest request, String publicToken, boolean adult) {
        Draft draft = find(request, publicToken);
        if (draft == null) {
            draft = new Draft(adult);
        }
        draft.forAdult(adult);
        keep(request, publicToken, draft);
        return draft;
    }

    /** Said again after each change, so that a visit that is kept elsewhere keeps it too. */
    void keep(HttpServletRequest request, String publicToken, Draft draft) {
        request.getSession().setAttribute(NAME + publicToken, draft);
    }

    void forget(HttpServletRequest request, String publicToken) {
        request.getSession().removeAttribute(NAME + publicToken);
    }
}

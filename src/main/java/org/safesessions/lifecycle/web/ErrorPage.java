package org.safesessions.lifecycle.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.safesessions.people.RefusalCode;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and the container refused before any controller saw it. */
@Controller
class ErrorPage implements ErrorController {

    private final ProblemAnswers answers;

    ErrorPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    Object show(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        String path =
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return answers.of(path, thrown);
        }
        if (status == null || status.is5xxServerError()) {
            return answers.of(path, new IllegalStateException("a filter or the container answered " + code));
        }
        return answers.of(
                path,
                RefusalCode.of(request)
                        .map(reason -> Problem.of(status, Problem.of(status).name(), reason))
                        .orElseGet(() -> Problem.of(status)));
    }
}

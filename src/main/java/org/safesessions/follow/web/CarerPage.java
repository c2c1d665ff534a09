package org.safesessions.follow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.follow.CarerReply;
import org.safesessions.follow.Face;
import org.safesessions.follow.Question;
import org.safesessions.follow.Reply;
import org.safesessions.follow.ReplyDesk;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Brake;
import org.safesessions.people.Organisation;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.policy.HelpLines;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The four questions after a session, and the page with faces. Looking changes nothing and shows nothing of what was
 * answered: mail programs follow links, and others pick up telephones. It needs no script and no cookie.
 */
@Controller
class CarerPage {

    private static final RefusalFields FIELDS = reason -> Arrays.stream(Question.values())
            .filter(question -> reason.code().equals("ANSWER_" + question))
            .map(Question::name)
            .findFirst()
            .orElse(reason.code().startsWith("TEXT_") ? "where" : null);

    private final ReplyDesk desk;
    private final RefusalLedger ledger;
    private final Brake brake;
    private final Organisation organisation;
    private final HelpLines helpLines;
    private final MessageSource messages;

    CarerPage(
            ReplyDesk desk,
            RefusalLedger ledger,
            Brake brake,
            Organisation organisation,
            HelpLines helpLines,
            MessageSource messages) {
        this.desk = desk;
        this.ledger = ledger;
        this.brake = brake;
        this.organisation = organisation;
        this.helpLines = helpLines;
        this.messages = messages;
    }

    /** What a page does for somebody whose link opened it. */
    private interface Act {
        String with(ReplyDesk.Asking asking);
    }

    @GetMapping("/carer/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(token, request, response, model, asking -> questions(model, Map.of(), null, asking));
    }

    @PostMapping("/carer/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(token, request, response, model, asking -> {
            Map<Question, Reply> answers = answers(typed);
            try {
                desk.reply(token, new CarerReply(answers, typed.get("where")));
            } catch (ActRefused refused) {
                if (refused.kind() != ActRefused.Kind.UNACCEPTABLE) {
                    throw refused;
                }
                ledger.note(refused);
                response.setStatus(422);
                FIELDS.show(refused, model::addAttribute);
                return questions(model, answers, typed.get("where"), asking);
            }
            return "redirect:/carer/" + token;
        });
    }

    @GetMapping("/carer/{token}/how-was-it")
    String faces(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return open(
                token,
                request,
                response,
                model,
                asking -> asking.faces() ? "follow/faces" : "redirect:/carer/" + token);
    }

    @PostMapping("/carer/{token}/how-was-it")
    String tap(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String face,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return open(token, request, response, model, asking -> {
            if (asking.faces()) {
                Arrays.stream(Face.values())
                        .filter(one -> one.name().equals(face))
                        .findFirst()
                        .ifPresent(one -> desk.show(token, one));
            }
            return "redirect:/carer/" + token + "/how-was-it";
        });
    }

    /** What nobody could have chosen counts as not answered. */
    private static Map<Question, Reply> answers(Map<String, String> typed) {
        Map<Question, Reply> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            Arrays.stream(Reply.values())
                    .filter(reply -> reply.name().equals(typed.get(question.name())))
                    .forEach(reply -> answers.put(question, reply));
        }
        return answers;
    }

    private String questions(
            Model model, Map<Question, Reply> answers, @Nullable String where, ReplyDesk.Asking asking) {
        if (asking.answered()) {
            return "follow/thanks";
        }
        Map<String, String> choices = new LinkedHashMap<>();
        for (Reply reply : Reply.values()) {
            choices.put(
                    reply.name(), messages.getMessage("follow.public." + reply, null, LocaleContextHolder.getLocale()));
        }
        model.addAttribute("choices", choices);
        model.addAttribute("questions", Question.values());
        model.addAttribute("answers", answers);
        model.addAttribute("where", where);
        return "follow/questions";
    }

    /** What this link opens, or the page that says kindly that it opens nothing, the same for every cause. */
    private String open(String token, HttpServletRequest request, HttpServletResponse response, Model model, Act act) {
        String from = request.getRemoteAddr();
        brake.check(Brake.Counted.WRONG_TOKEN, from);
        model.addAttribute("organisation", organisation);
        ReplyDesk.Asking asking = desk.look(token).orElse(null);
        if (asking == null) {
            brake.count(Brake.Counted.WRONG_TOKEN, from);
            response.setStatus(404);
            return "register/no-link";
        }
        model.addAttribute("asking", asking);
        model.addAttribute("path", "/carer/" + token);
        model.addAttribute("faces", Face.values());
        model.addAttribute("lines", helpLines.forThose(asking.child(), !asking.child()));
        return act.with(asking);
    }
}

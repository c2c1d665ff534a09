package org.safesessions.notice.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Delivery;
import org.safesessions.notice.DemoNotices;
import org.safesessions.notice.WithoutMailServer;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the demonstration would have sent. Not there in any other profile, nor when there is a mail server. */
@Controller
@Conditional(WithoutMailServer.class)
class DemoMailPage {

    /** One letter; {@code before} and {@code after} are the lines round its link. */
    record Mail(
            String id,
            Instant at,
            boolean isText,
            String to,
            String subject,
            List<String> before,
            String link,
            @Nullable String path,
            List<String> after) {}

    private final DemoNotices box;

    DemoMailPage(DemoNotices box) {
        this.box = box;
    }

    @GetMapping("/dev/mail")
    String show(Model model) {
        model.addAttribute(
                "mails", box.newest().stream().map(DemoMailPage::mail).toList());
        return "notice/demo-mail";
    }

    private static Mail mail(DemoNotices.Shown shown) {
        boolean isText = shown.delivery().channel() == Delivery.Channel.TEXT_MESSAGE;
        String words = isText ? shown.letter().text() : shown.letter().body();
        String link = shown.letter().link();
        int at = words.indexOf(link);
        String path = shown.delivery().path();
        return new Mail(
                shown.notice().messageId().replaceAll("[<>]", ""),
                shown.notice().askedAt(),
                isText,
                shown.delivery().address(),
                isText ? "" : shown.letter().subject(),
                lines(at < 0 ? words : words.substring(0, at)),
                link,
                at < 0 ? null : path == null ? "/" : path,
                lines(at < 0 ? "" : words.substring(at + link.length())));
    }

    private static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

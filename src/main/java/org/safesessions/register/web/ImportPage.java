package org.safesessions.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.RefusalFields;
import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.register.ImportDesk;
import org.safesessions.register.files.Column;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists of people for co-hosts: choose a file, look at what each column was taken to mean, correct it, register all. The
 * file is kept in their visit until then, and nowhere else.
 */
@Controller
@RequestMapping("/sessions/{id:[0-9a-fA-F-]{36}}/registrations/import")
class ImportPage {

    private static final RefusalFields FILE = RefusalFields.about(
            "file", "FILE_EMPTY", "FILE_IS_A_WORKBOOK", "FILE_NOT_READABLE", "FILE_HAS_NO_TABLE", "FILE_TOO_LONG");
    private static final String NAME = "import-";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportDesk desk;
    private final PlanningDesk planning;
    private final RefusalLedger ledger;
    private final RegisterWords words;
    private final Sentences sentences;
    private final ListToCorrect toCorrect;

    ImportPage(
            ImportDesk desk,
            PlanningDesk planning,
            RefusalLedger ledger,
            RegisterWords words,
            Sentences sentences,
            ListToCorrect toCorrect) {
        this.desk = desk;
        this.planning = planning;
        this.ledger = ledger;
        this.words = words;
        this.sentences = sentences;
        this.toCorrect = toCorrect;
    }

    /**
     * A file that is being looked at.
     *
     * @param columns what they mean, as corrected; null as long as nobody corrected them
     */
    private record Waiting(byte[] file, @Nullable ArrayList<Column> columns) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String choose(@PathVariable SessionId id, Model model) {
        return choose(model, id);
    }

    @PostMapping
    String upload(
            @PathVariable SessionId id,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        byte[] bytes = ImportApi.bytes(file);
        try {
            desk.preview(id, bytes, null);
        } catch (ActRefused refused) {
            if (refused.kind() != ActRefused.Kind.UNACCEPTABLE) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(422);
            FILE.show(refused, model::addAttribute);
            return choose(model, id);
        }
        request.getSession().setAttribute(NAME + id, new Waiting(bytes, null));
        return "redirect:/sessions/" + id + "/registrations/import/preview";
    }

    @GetMapping("/preview")
    String preview(@PathVariable SessionId id, HttpServletRequest request, Model model) {
        Waiting waiting = waiting(request, id);
        return waiting == null
                ? "redirect:/sessions/" + id + "/registrations/import"
                : show(model, id, desk.preview(id, waiting.file(), waiting.columns()));
    }

    /** The file as it was chosen, each line with what to correct in it. */
    @GetMapping("/preview/to-correct")
    ResponseEntity<?> listToCorrect(@PathVariable SessionId id, HttpServletRequest request) {
        Waiting waiting = waiting(request, id);
        if (waiting == null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/sessions/" + id + "/registrations/import"))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("list-to-correct.csv")
                                .build()
                                .toString())
                .body(toCorrect.of(desk.preview(id, waiting.file(), waiting.columns())));
    }

    /** What each column means, in their order. */
    @PostMapping("/columns")
    String columns(
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable List<String> column,
            HttpServletRequest request) {
        Waiting waiting = waiting(request, id);
        if (waiting != null && column != null) {
            ArrayList<Column> meant = new ArrayList<>();
            column.forEach(name -> meant.add(Arrays.stream(Column.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(Column.IGNORED)));
            request.getSession().setAttribute(NAME + id, new Waiting(waiting.file(), meant));
        }
        return "redirect:/sessions/" + id + "/registrations/import/preview";
    }

    @PostMapping("/take")
    String take(
            @PathVariable SessionId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Waiting waiting = waiting(request, id);
        if (waiting == null) {
            return "redirect:/sessions/" + id + "/registrations/import";
        }
        try {
            ImportDesk.Preview taken = desk.take(id, waiting.file(), waiting.columns());
            if (!taken.rejected().isEmpty()) {
                response.setStatus(422);
                return show(model, id, taken);
            }
            request.getSession().removeAttribute(NAME + id);
            redirect.addFlashAttribute(
                    "notice", words.say("import.taken", taken.accepted().size()));
            return "redirect:/sessions/" + id + "/registrations";
        } catch (ActRefused refused) {
            if (!RefusalFields.isForTheForm(refused)) {
                throw refused;
            }
            ledger.note(refused);
            response.setStatus(RefusalFields.status(refused));
            RefusalFields.NONE.show(refused, model::addAttribute);
            return show(model, id, desk.preview(id, waiting.file(), waiting.columns()));
        }
    }

    private String choose(Model model, SessionId id) {
        model.addAttribute("planned", planning.visible(id));
        return "register/import";
    }

    private String show(Model model, SessionId id, ImportDesk.Preview preview) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            meanings.put(column.name(), sentences.of(column));
        }
        model.addAttribute("planned", planning.visible(id));
        model.addAttribute("preview", preview);
        model.addAttribute("meanings", meanings);
        model.addAttribute("example", preview.sheet().rows().get(0));
        return "register/preview";
    }

    private static @Nullable Waiting waiting(HttpServletRequest request, SessionId id) {
        HttpSession visit = request.getSession(false);
        return visit != null && visit.getAttribute(NAME + id) instanceof Waiting waiting ? waiting : null;
    }
}

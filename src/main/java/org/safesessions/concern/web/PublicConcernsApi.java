package org.safesessions.concern.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.ConcernDesk;
import org.safesessions.concern.ConcernReport;
import org.safesessions.concern.ReceiptDesk;
import org.safesessions.concern.ReceiptStatus;
import org.safesessions.concern.RequestKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports from anybody, for programs. A receipt travels in bodies alone, never in an address. */
@RestController
@RequestMapping("/api/v1/public/concerns")
class PublicConcernsApi {

    private final ConcernDesk desk;
    private final ReceiptDesk receipts;
    private final ReceiptDoor door;

    PublicConcernsApi(ConcernDesk desk, ReceiptDesk receipts, ReceiptDoor door) {
        this.desk = desk;
        this.receipts = receipts;
        this.door = door;
    }

    /** What comes back once for each report. */
    record Kept(String receipt) {

        @Override
        public String toString() {
            return "receipt";
        }
    }

    record Holder(@NotNull @Size(max = 200) String receipt) {

        @Override
        public String toString() {
            return "receipt";
        }
    }

    record Message(
            @NotNull @Size(max = 200) String receipt,
            @NotBlank @Size(max = 4 * ConcernReport.LONGEST) String text) {

        @Override
        public String toString() {
            return "message";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept raise(
            @RequestHeader(value = "Idempotency-Key", required = false) @NotNull @UnguessableKey String idempotencyKey,
            @Valid @RequestBody ReportBody body) {
        return new Kept(desk.raise(body.report(), key(idempotencyKey)).shown());
    }

    @PostMapping("/status")
    ReceiptStatus status(@Valid @RequestBody Holder holder, HttpServletRequest request) {
        return door.pass(request, () -> receipts.status(holder.receipt()));
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    ReceiptStatus message(
            @RequestHeader(value = "Idempotency-Key", required = false) @UnguessableKey @Nullable String idempotencyKey,
            @Valid @RequestBody Message message,
            HttpServletRequest request) {
        RequestKey key = idempotencyKey == null ? null : key(idempotencyKey);
        return door.pass(request, () -> receipts.message(message.receipt(), message.text(), key));
    }

    static RequestKey key(String header) {
        return RequestKey.of(header).orElseThrow(() -> new IllegalArgumentException("checked before"));
    }
}

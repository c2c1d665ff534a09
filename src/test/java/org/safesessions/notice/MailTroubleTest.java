package org.safesessions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailTroubleTest {

    @Test
    void knowsAnAddressThatIsRefusedForGoodFromOneThatIsOnlyPutOff() throws Exception {
        assertThat(MailTrouble.of(refused(550))).isEqualTo(Problem.ADDRESS_REFUSED);
        assertThat(MailTrouble.of(refused(450))).isEqualTo(Problem.SERVER_SAID_LATER);
    }

    @Test
    void knowsAServerThatDoesNotAnswerFromOneThatDoesNotKnowUs() {
        assertThat(MailTrouble.of(new MailSendException(
                        "x", new MessagingException("x", new SocketTimeoutException("hana@example.org")))))
                .isEqualTo(Problem.SERVER_UNREACHABLE);
        assertThat(MailTrouble.of(new MailAuthenticationException(new AuthenticationFailedException("x"))))
                .isEqualTo(Problem.SERVER_SIGN_IN);
        assertThat(MailTrouble.of(new MailSendException("who knows"))).isEqualTo(Problem.SERVER_SAID_LATER);
    }

    @Test
    void keepsNothingOfWhatWasThrown() {
        NotDelivered kept = new NotDelivered(Problem.ADDRESS_REFUSED);

        assertThat(kept).hasMessage("ADDRESS_REFUSED").hasNoCause();
    }

    private static MailSendException refused(int code) throws Exception {
        MessagingException failed = new SendFailedException("Invalid Addresses");
        failed.setNextException(
                new SMTPAddressFailedException(new InternetAddress("hana@example.org"), "RCPT", code, "no such user"));
        return new MailSendException(Map.of("the mail", failed));
    }
}

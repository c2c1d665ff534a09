package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two people who open Tasklist in the same moment, step by step, with Camunda's own drawing of nonces. */
class OneNonceEachTest {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    private final MockServletContext shared = new MockServletContext();
    private final ContentSecurityPolicyProvider policies = new ContentSecurityPolicyProvider();

    @BeforeEach
    void asByDefault() {
        policies.parseParams();
    }

    @Test
    void thePageHasTheNonceOfItsOwnPolicyWhoeverAskedInBetween() throws Exception {
        ServletContext mine = asCamundaSeesIt();
        ServletContext theirs = asCamundaSeesIt();

        String myPolicy = policies.getHeaderValue(mine);
        String theirPolicy = policies.getHeaderValue(theirs);

        assertThat(myPolicy).contains("'nonce-" + nonceOf(mine) + "'");
        assertThat(theirPolicy).contains("'nonce-" + nonceOf(theirs) + "'");
        assertThat(nonceOf(mine)).isNotEqualTo(nonceOf(theirs));
        assertThat(shared.getAttribute(NONCE)).isNull();
    }

    @Test
    void everythingElseIsShared() throws Exception {
        ServletContext mine = asCamundaSeesIt();
        ServletContext theirs = asCamundaSeesIt();

        mine.setAttribute("appPath", "/camunda");
        assertThat(theirs.getAttribute("appPath")).isEqualTo("/camunda");
        theirs.removeAttribute("appPath");
        assertThat(mine.getAttribute("appPath")).isNull();

        policies.getHeaderValue(mine);
        mine.removeAttribute(NONCE);
        assertThat(mine.getAttribute(NONCE)).isNull();
        assertThat(mine.getContextPath()).isEqualTo(shared.getContextPath());
    }

    private ServletContext asCamundaSeesIt() throws Exception {
        MockFilterChain rest = new MockFilterChain();
        new OneNonceEach().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), rest);
        return ((HttpServletRequest) Objects.requireNonNull(rest.getRequest())).getServletContext();
    }

    private static String nonceOf(ServletContext context) {
        return Objects.requireNonNull(context.getAttribute(NONCE)).toString();
    }
}

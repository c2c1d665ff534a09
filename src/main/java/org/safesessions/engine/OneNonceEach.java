package org.safesessions.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a nonce of its own. Camunda draws one for each answer, for its Content-Security-Policy and for the
 * scripts of the page, but keeps it where all requests share it: when somebody else asked for anything between the two,
 * the browser refused the scripts, and Tasklist stayed empty.
 */
final class OneNonceEach extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(new OwnNonce(request), response);
    }

    /** The request, in a servlet context that shares everything but the nonce. */
    private static final class OwnNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        OwnNonce(HttpServletRequest request) {
            super(request);
            ServletContext shared = request.getServletContext();
            AtomicReference<Object> nonce = new AtomicReference<>();
            this.context = (ServletContext) Proxy.newProxyInstance(
                    OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                        if (args == null || args.length == 0 || !NONCE.equals(args[0])) {
                            return call(shared, method, args);
                        }
                        return switch (method.getName()) {
                            case "getAttribute" -> nonce.get();
                            case "setAttribute" -> {
                                nonce.set(args[1]);
                                yield null;
                            }
                            case "removeAttribute" -> {
                                nonce.set(null);
                                yield null;
                            }
                            default -> call(shared, method, args);
                        };
                    });
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private static Object call(ServletContext shared, Method method, Object[] args) throws Throwable {
            try {
                return method.invoke(shared, args);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}

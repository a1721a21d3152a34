package dev.communique.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Whose pages may ask: origins as browsers send them. */
final class Origins {

    private static final String SETTING = "communique.graphql.cors-origins";
    static final String ANY = "*";

    /** Hosts that nobody can point elsewhere: this machine, and addresses. */
    private static final Pattern FIXED_HOST = Pattern.compile("localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[\\da-f:.]+\\]");

    private final Set<String> allowed;

    /**
     * @param given as the operator wrote them; a slash at the end, capitals and the usual port do not count
     * @throws ConfigurationException where one is no origin
     */
    Origins(List<String> given) {
        this.allowed = given.stream().map(Origins::origin).collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String given) {
        String text = given.strip();
        if (text.equals(ANY)) {
            return ANY;
        }
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            boolean bare = (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (uri.getScheme() != null && uri.getHost() == null && bare && uri.getRawAuthority() != null) { // names in a cluster have underscores
                return uri.getScheme() + "://" + uri.getRawAuthority();
            }
            if (uri.getScheme() != null && uri.getHost() != null && bare) {
                return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 || isUsual(uri) ? "" : ":" + uri.getPort());
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new ConfigurationException(
                SETTING + " has '" + text + "': expected origins such as https://app.example.org, without a path, or *");
    }

    private static boolean isUsual(URI uri) {
        return uri.getScheme().equals("https") && uri.getPort() == 443 || uri.getScheme().equals("http") && uri.getPort() == 80;
    }

    /** Whether a page is of the very server that it asks, which is called by a name that can only be its own. */
    static boolean isOwn(String origin, String host) {
        if (host == null) {
            return false;
        }
        String own = host.toLowerCase(Locale.ROOT);
        String page = origin.toLowerCase(Locale.ROOT);
        return (page.equals("http://" + own) || page.equals("https://" + own))
                && FIXED_HOST.matcher(own.replaceFirst(":\\d+$", "")).matches();
    }

    boolean isEmpty() {
        return allowed.isEmpty();
    }

    boolean isAny() {
        return allowed.contains(ANY);
    }

    /** Whether a page may ask whose origin a browser sends. */
    boolean allow(String origin) {
        return isAny() || allowed.contains(origin);
    }
}

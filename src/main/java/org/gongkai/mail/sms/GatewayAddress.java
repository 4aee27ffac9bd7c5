package org.gongkai.mail.sms;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Whether a gateway's address may be used: numbers of people go there, so encrypted, or within the body's own network. */
public final class GatewayAddress {
    private GatewayAddress() {}

    /** The address, if it is one of http or https with a host and without a name and password in it. */
    public static Optional<URI> of(String typed) {
        try {
            var address = URI.create(typed.strip());
            var known = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return known && address.getHost() != null && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Whether what is sent there cannot be read on the way.
     *
     * @throws UnknownHostException if an address of http names nobody
     */
    public static boolean isSafe(URI address) throws UnknownHostException {
        return "https".equals(address.getScheme()) || Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(GatewayAddress::isOwn);
    }

    private static boolean isOwn(InetAddress address) {
        // fc00::/7 is IPv6's 10.0.0.0/8; isSiteLocalAddress knows only its predecessor.
        var unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique;
    }
}

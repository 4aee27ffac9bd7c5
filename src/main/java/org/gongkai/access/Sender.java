package org.gongkai.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** From where something is sent, as far as it is one sender's: of IPv6 the network, since each household has 2⁶⁴ addresses in it. */
final class Sender {
    private static final int NETWORK_BYTES = 8;

    private Sender() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            // A zone (%eth0) is this machine's own business.
            return InetAddress.ofLiteral(address.replaceFirst("%.*$", "")) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}

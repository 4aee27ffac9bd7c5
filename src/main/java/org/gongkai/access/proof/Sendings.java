package org.gongkai.access.proof;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

/** What was taken from each address within the last hour; in memory only, since after a restart nobody is the worse for it. */
public final class Sendings {
    private static final Duration LATELY = Duration.ofHours(1);
    private static final int ADDRESSES = 50_000;
    private static final int REMEMBERED = 200;

    private final LoadingCache<String, Lately> addresses =
            Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterAccess(LATELY).build(_ -> new Lately());

    private record Sending(String token, Instant at, boolean proved) {}

    /** How many were taken from the address. */
    public int count(String address, Instant now) {
        return addresses.get(address).count(now);
    }

    /** Notes a form whose work was done. */
    public void proved(String address, String token, Instant now) {
        addresses.get(address).add(new Sending(token, now, true), Integer.MAX_VALUE);
    }

    /**
     * Notes a form whose work was not done, unless there are so many of them already; the same form again is none more.
     *
     * @return whether it may be taken
     */
    public boolean unproved(String address, String token, Instant now, int most) {
        return addresses.get(address).add(new Sending(token, now, false), most);
    }

    /** When another one without work may be taken; empty if at once. */
    public Optional<Instant> next(String address, Instant now, int most) {
        return addresses.get(address).next(now, most);
    }

    private static final class Lately {
        private final Deque<Sending> sendings = new ArrayDeque<>();

        synchronized int count(Instant now) {
            forgetOld(now);
            return sendings.size();
        }

        synchronized boolean add(Sending sending, int mostUnproved) {
            forgetOld(sending.at);
            if (sendings.stream().anyMatch(it -> it.token.equals(sending.token))) {
                return true;
            }
            if (!sending.proved && unproved() >= mostUnproved) {
                return false;
            }
            sendings.addLast(sending);
            if (sendings.size() > REMEMBERED) {
                sendings.removeFirst();
            }
            return true;
        }

        synchronized Optional<Instant> next(Instant now, int most) {
            forgetOld(now);
            return sendings.stream()
                    .filter(it -> !it.proved)
                    .map(Sending::at)
                    .sorted(Comparator.reverseOrder())
                    .skip(most - 1L)
                    .findFirst()
                    .map(it -> it.plus(LATELY));
        }

        private long unproved() {
            return sendings.stream().filter(it -> !it.proved).count();
        }

        private void forgetOld(Instant now) {
            sendings.removeIf(it -> it.at.isBefore(now.minus(LATELY)) || it.at.isAfter(now));
        }
    }
}

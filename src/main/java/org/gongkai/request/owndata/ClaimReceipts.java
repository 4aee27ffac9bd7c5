package org.gongkai.request.owndata;

import org.gongkai.authority.Authorities;
import org.gongkai.page.Texts;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.TrackAddress;
import org.springframework.stereotype.Component;

/** Makes the receipt of a demand, for whoever sent it and for the officer who hands it over the counter. */
@Component
class ClaimReceipts {
    private final Authorities authorities;
    private final TrackAddress track;

    ClaimReceipts(Authorities authorities, TrackAddress track) {
        this.authorities = authorities;
        this.track = track;
    }

    ClaimReceipt of(Demand demand, Texts t) {
        var body = authorities.byId(demand.authority());
        return new ClaimReceipt(
                t.either(body.name(), body.nameEn()), demand.code().grouped(), demand.number(), Days.day(t, demand.receivedOn()),
                track.svg(demand.code(), t), body.contact().phone());
    }
}

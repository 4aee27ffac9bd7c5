package org.gongkai.workspace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.Menu;
import org.gongkai.access.Staff;
import org.gongkai.access.StaffCheck;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.page.Address;
import org.gongkai.page.Csrf;
import org.gongkai.page.Frame;
import org.gongkai.page.FrameSource;
import org.gongkai.page.Link;
import org.gongkai.page.StaffFrame;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The frame of every staff page: the body one works for and the places that one's roles open. */
@Component
class StaffFrames implements FrameSource {
    private final Authorities authorities;
    private final ObjectProvider<Menu> menus;

    StaffFrames(Authorities authorities, ObjectProvider<Menu> menus) {
        this.authorities = authorities;
        this.menus = menus;
    }

    @Override
    public @Nullable Frame frameOf(HttpServletRequest request, Texts texts) {
        var address = Address.of(request);
        if (!address.equals("/staff") && !address.startsWith("/staff/")) {
            return null;
        }
        var staff = Optional.ofNullable((Staff) request.getAttribute(StaffCheck.STAFF));
        var body = staff.map(it -> authorities.byId(it.authority())).or(authorities::head);
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        return new StaffFrame(
                texts,
                body.map(it -> texts.either(it.shortName(), it.nameEn())).orElse(""),
                staff.map(Staff::name).orElse(""),
                staff.map(it -> menu(it, address, texts)).orElse(List.of()),
                address,
                body.map(Authority::reconstructed).orElse(false),
                new Csrf(token.getParameterName(), token.getToken()));
    }

    /** The place that one is in is the one whose address fits longest: the list of erasures lies below the list of requests. */
    private List<Link> menu(Staff staff, String address, Texts texts) {
        var entries = menus.stream()
                .flatMap(menu -> menu.entries().stream())
                .filter(entry -> staff.may(entry.permission()))
                .sorted(Comparator.comparingInt(Menu.Entry::position))
                .toList();
        var here = entries.stream().map(Menu.Entry::href).filter(address::startsWith).max(Comparator.comparingInt(String::length));
        return entries.stream()
                .map(entry -> new Link(texts.get(entry.textKey()), entry.href(), here.filter(entry.href()::equals).isPresent()))
                .toList();
    }
}

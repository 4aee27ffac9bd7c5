package org.gongkai.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a page that holds a form of residents its work to do; the page itself may lie in a cache or a history for hours. */
@Controller
class ProofController {
    private final PublicForms forms;

    ProofController(PublicForms forms) {
        this.forms = forms;
    }

    @GetMapping("/service/proof")
    ResponseEntity<String> challenge(HttpServletRequest request, @RequestParam String form, @RequestParam String token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(forms.challenge(request, form, token));
    }
}

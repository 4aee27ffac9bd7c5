package org.gongkai.disclosure.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.TextDiff;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** An item and its versions, to read. */
@Controller
@RequestMapping("/staff/items/{id}")
@Requires(Permission.READ_ITEMS)
class ItemController {
    private final Items items;
    private final ItemViews views;
    private final Files files;

    ItemController(Items items, ItemViews views, Files files) {
        this.items = items;
        this.views = views;
        this.files = files;
    }

    @GetMapping
    String show(Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("view", views.of(staff, new ItemId(id)));
        return "disclosure/item";
    }

    @GetMapping("/versions/{version}")
    String version(Staff staff, @PathVariable long id, @PathVariable int version, Model model) {
        var item = items.item(staff, new ItemId(id));
        var text = items.text(item, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var before = items.text(item, version - 1);
        model.addAttribute("view", views.of(staff, item, text));
        model.addAttribute("changes", before.map(it -> TextDiff.between(it.body(), text.body())).orElse(null));
        return "disclosure/version";
    }

    /** An attachment of any version, before it is public as well: reviewers open it. */
    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(Staff staff, @PathVariable long id, @PathVariable long file) {
        var item = items.item(staff, new ItemId(id));
        var kept = items.hasFile(item, file) ? files.describe(new FileId(file)) : Optional.<KeptFile>empty();
        return kept.map(it -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(it.type().mediaType()))
                        .contentLength(it.bytes())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment().filename(it.name(), StandardCharsets.UTF_8).build().toString())
                        .body(new InputStreamResource(files.open(it))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

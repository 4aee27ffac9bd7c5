package org.gongkai.request.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CaseInAddress;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A finished case as one file; a form, not a link, since each package that was made is on record. */
@Controller
@Requires(Permission.HANDLE_REQUESTS)
class ArchiveController {
    private final Requests requests;
    private final ArchivePackages packages;

    ArchiveController(Requests requests, ArchivePackages packages) {
        this.requests = requests;
        this.packages = packages;
    }

    @PostMapping("/staff/requests/{id}/archive")
    ResponseEntity<Resource> archive(@PathVariable long id, Staff staff, Texts t) throws IOException {
        var file = read(staff, id);
        if (!packages.mayPack(staff, file)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/staff/requests/" + id).build();
        }
        // First whole on the disk: whoever gets the first byte gets the last.
        var made = Files.createTempFile("gongkai-archive", ".zip");
        try {
            try (var out = Files.newOutputStream(made)) {
                packages.write(staff, file, t, out);
            }
            return ResponseEntity.ok()
                    .contentType(new MediaType("application", "zip"))
                    .contentLength(Files.size(made))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(t.get("request.archive.name", file.number()), StandardCharsets.UTF_8).build().toString())
                    .body(new InputStreamResource(Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(made);
            throw e;
        }
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }
}

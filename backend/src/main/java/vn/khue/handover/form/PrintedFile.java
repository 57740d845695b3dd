package vn.khue.handover.form;

import org.jboss.resteasy.reactive.RestResponse;

/** A file that is handed out once it is made, and kept by nobody on the way. @param name without anything but ASCII */
public record PrintedFile(String name, byte[] content) {

    public RestResponse<byte[]> attached() {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}

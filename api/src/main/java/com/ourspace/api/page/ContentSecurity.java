package com.ourspace.api.page;

import java.net.URI;

/** The content security policy of the page. */
final class ContentSecurity {

    private ContentSecurity() {}

    /**
     * The policy: everything comes from the page's own origin, and images also from the object store and from the
     * browser's own memory, where a host sees photos before they are sent. There is no inline script and no inline
     * style. The data for search engines in {@code index.html} is no script, although it stands in such an element: a
     * browser runs the checks of this policy for types that it would execute only (HTML, "prepare the script element").
     *
     * @param pictures the URL below which the images of spaces and reviews are
     */
    static String policy(String pictures) {
        return "default-src 'self'; img-src 'self' blob:" + origin(pictures)
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String origin(String url) {
        URI pictures = URI.create(url);
        return pictures.getHost() == null ? "" : " " + pictures.getScheme() + "://" + pictures.getAuthority();
    }
}

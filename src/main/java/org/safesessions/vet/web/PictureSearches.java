package org.safesessions.vet.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a person can begin a search for other uses of a picture by hand: the pages of the search engines, and the account
 * the registrant told us of. Nothing is put into their addresses and nothing is uploaded from here.
 */
record PictureSearches(@Nullable String account, String googleLens, String tinEye, String bing) {

    static PictureSearches of(@Nullable String account) {
        return new PictureSearches(
                account, "https://lens.google.com/", "https://tineye.com/", "https://www.bing.com/visualsearch");
    }
}
